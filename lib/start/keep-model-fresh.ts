import { spawn } from 'node:child_process';
import { movesModel } from '@/lib/aggregates/figure-tags';
import { DATABASE_TAG } from '@/lib/db/database-tag';
import { log } from '@/lib/log';

/** Decisions come in bursts: the fit waits until there was none for this long. */
const QUIET_MILLISECONDS = 2_000;
/** … but not longer than this. */
const LONGEST_WAIT_MILLISECONDS = 30_000;
/** After a fit that failed, since the database was away for one. */
const PAUSE_MILLISECONDS = 60_000;

/** Refits the pay model after releases. If a fit fails, it is logged, the previous model stays, and it is tried again. */
export function keepModelFresh() {
  let timer: NodeJS.Timeout | undefined;
  let waitingSince: number | undefined;
  let fitting: Promise<void> | undefined;
  const stop = new AbortController();

  const begin = () => {
    waitingSince = undefined;
    fitting = runFit(stop.signal)
      .catch((error) => {
        log.error({ err: error }, 'The pay model could not be fitted; the last one stays, and it is tried again');
        clearTimeout(timer);
        if (!stop.signal.aborted) timer = setTimeout(schedule, PAUSE_MILLISECONDS);
      })
      .finally(() => {
        fitting = undefined;
      });
  };
  const schedule = () => {
    if (stop.signal.aborted) return;
    clearTimeout(timer);
    waitingSince ??= Date.now();
    const left = waitingSince + LONGEST_WAIT_MILLISECONDS - Date.now();
    timer = setTimeout(
      () => (fitting ? schedule() : begin()),
      Math.max(Math.min(QUIET_MILLISECONDS, left), fitting ? QUIET_MILLISECONDS : 0),
    );
  };

  schedule();
  return {
    /** Told which figures moved. */
    heard(tags: readonly string[]): void {
      if (movesModel(tags) || tags.includes(DATABASE_TAG)) schedule();
    },
    async stop(): Promise<void> {
      clearTimeout(timer);
      stop.abort();
      await fitting;
    },
  };
}

/** In its own process, so that a fit delays no request and can't crash the site. */
function runFit(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const fit = spawn(process.execPath, ['--import', 'tsx', 'lib/start/fit-worker.ts'], {
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    const end = () => fit.kill(); // the next start fits anew
    signal.addEventListener('abort', end);
    fit.once('error', reject);
    fit.once('exit', (code, endedBy) => {
      signal.removeEventListener('abort', end);
      // Ctrl-C reaches it as well.
      if (code === 0 || signal.aborted || endedBy === 'SIGINT') resolve();
      else reject(new Error(`The fit ended with ${endedBy ?? `code ${code}`}`));
    });
  });
}
