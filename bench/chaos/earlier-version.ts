import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { freshFolder } from '@/lib/db/fresh-folder';

const run = promisify(execFile);

/** The sources of an earlier version, ready to be started. */
export interface EarlierVersion {
  folder: string;
  commit: string;
}

/**
 * The last version before the newest migration, from the history of this clone, so that the schema changes between that one
 * and this one. Says why if it is not to be had.
 */
export async function checkOutEarlier(): Promise<EarlierVersion | string> {
  const migrations = 'prisma/migrations/*/migration.sql';
  const asked = ['log', '-1', '--diff-filter=A', '--format=%P', '--', migrations];
  const found = await run('git', asked).catch(() => undefined);
  if (!found) return 'an upgrade from the version before: this is no clone of the repository, or git is missing';
  const [commit] = found.stdout.trim().split(' ');
  if (!commit) return 'an upgrade from the version before: this clone is too shallow, git fetch --unshallow';
  const folder = await freshFolder('earlier');
  const archive = path.join(folder, 'sources.tar');
  await run('git', ['archive', '-o', archive, commit]);
  await run('tar', ['xf', archive, '-C', folder]);
  await rm(archive);
  const [theirs, ours] = await Promise.all(
    [folder, '.'].map((project) => readFile(path.join(project, 'package-lock.json'), 'utf8')),
  );
  if (theirs !== ours) {
    await run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder });
    return { folder, commit };
  }
  // Links to the files, not to the folder: Next refuses modules that lie outside its project.
  const target = path.join(folder, 'node_modules');
  await run('cp', ['-al', 'node_modules', target]).catch(async () => {
    await rm(target, { recursive: true, force: true });
    await run('cp', ['-a', 'node_modules', target]);
  });
  return { folder, commit };
}
