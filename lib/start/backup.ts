import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { readBackup } from '@/lib/backup/read-backup';
import { saveBackup } from '@/lib/backup/save-backup';
import { withTrialDatabase } from '@/lib/backup/trial-database';
import { runCommand } from './run-command';

const counting = new Intl.NumberFormat('en-US');

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort());

/** `npm run backup -- FILE` */
const [file] = process.argv.slice(2);
await runCommand(async (databaseUrl) => {
  if (!file) return { done: false, text: 'Say where to: npm run backup -- FILE' };
  if (!(await saveBackup(databaseUrl, file, stop.signal)))
    return { done: false, text: 'Stopped: nothing was written.' };
  const { end } = await readBackup(file);
  const rows = Object.values(end.rows).reduce((sum, count) => sum + count, 0);
  const wrote = `Wrote ${counting.format(rows)} rows to ${file}.`;
  const trial = await withTrialDatabase(databaseUrl, (url) => restoreFrom(file, url)).catch((error) => ({
    failed: String(error),
  }));
  if (trial === undefined) {
    return {
      done: true,
      text: `${wrote} Read again, it is whole. It was not restored for a trial, for the user of DATABASE_URL may not create a database: ALTER ROLE … CREATEDB lets it.`,
    };
  }
  if (trial.failed) return { done: false, text: `${wrote} But restoring it for a trial failed: ${trial.failed}` };
  return {
    done: true,
    text: `${wrote} Restored for a trial, it is whole. Keep it safe, and AUTHORSHIP_SECRET elsewhere.`,
  };
}, 'as-it-is');

/** With the command for it, in a process of its own. Returns what went wrong. */
async function restoreFrom(file: string, url: string): Promise<{ failed: string | undefined }> {
  const { DIRECT_DATABASE_URL: _, ...environment } = process.env;
  const restore = spawn(process.execPath, ['--import', 'tsx', 'lib/start/restore.ts', file], {
    env: { ...environment, DATABASE_URL: url },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const end = () => restore.kill('SIGTERM');
  stop.signal.addEventListener('abort', end);
  const ended = new Promise<number | null>((resolve) => restore.once('exit', resolve));
  const said = await text(restore.stderr);
  const code = await ended;
  if (stop.signal.aborted) return { failed: 'it was stopped.' };
  return { failed: code === 0 ? undefined : said.trim() || `it ended with ${code ?? 'a signal'}.` };
}
