import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { access, link, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { codeOf } from '@/lib/db/database-client';
import { StartProblem } from '@/lib/db/start-problem';
import { syncNames } from '@/lib/db/sync-names';
import { backupOf } from './write-backup';

/**
 * Writes a backup to a file that is not there yet, for this user's eyes alone. The file appears when it is whole and on the
 * disk. Returns false when `signal` was aborted before that. Throws StartProblem when the file can't be written.
 */
export async function saveBackup(databaseUrl: string, file: string, signal: AbortSignal): Promise<boolean> {
  if (await isThere(file)) throw alreadyThere(file);
  const partial = `${file}.${randomBytes(4).toString('hex')}.partial`;
  const target = createWriteStream(partial, { flags: 'wx', mode: 0o600, flush: true });
  let problem: Error | undefined;
  target.on('error', (error) => {
    problem = error;
  });
  try {
    await pipeline(backupOf(databaseUrl), createGzip(), target, { signal });
    await giveName(partial, file);
    await syncNames(path.dirname(file));
    return true;
  } catch (error) {
    if (signal.aborted) return false;
    throw problem !== undefined && error === problem ? unwritable(file, problem) : error;
  } finally {
    await rm(partial, { force: true });
  }
}

/** Never that of another file, not even of one that has come meanwhile. */
async function giveName(partial: string, file: string): Promise<void> {
  try {
    await link(partial, file);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw alreadyThere(file);
    await rename(partial, file); // some file systems have no links
  }
}

function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

function alreadyThere(file: string): StartProblem {
  return new StartProblem(`${file} is there already. Name a new file.`);
}

function unwritable(file: string, { message }: Error): StartProblem {
  return new StartProblem(`${file} can’t be written: ${message.replace(/,.*/, '')}.`);
}
