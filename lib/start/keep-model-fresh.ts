import { spawn } from 'node:child_process';
import { movesModel } from '@/lib/aggregates/figure-tags';
import { DATABASE_TAG } from '@/lib/db/database-tag';
import { whileNobodyElse } from '@/lib/db/while-nobody-else';
import { log } from '@/lib/log';

/** In milliseconds. */
interface Waits {
  /** Decisions come in bursts: the fit waits until there was none for this long. */
  quiet: number;
  /** … but not longer than this. */
  longest: number;
  /** After a fit that failed, since the database was away for one. */
  pause: number;
  /** Until it looks again whether another server is still fitting: that one may die before it is done. */
  another: number;
  /** How long another one may: the database knows nothing yet of a machine that lost its power. */
  longestFit: number;
}

const usualWaits: Waits = { quiet: 2_000, longest: 30_000, pause: 60_000, another: 10_000, longestFit: 600_000 };

/**
 * Refits the pay model after releases; of several servers one does. If a fit fails, it is logged, the previous model stays,
 * and it is tried again.
 */
export function keepModelFresh(databaseUrl: string, waits = usualWaits, run = runFit) {
  let timer: NodeJS.Timeout | undefined;
  let waitingSince: number | undefined;
  let anotherSince: number | undefined;
  let fitting: Promise<void> | undefined;
  const stop = new AbortController();

  const fitInTurn = async () => {
    const tooLong = anotherSince !== undefined && Date.now() - anotherSince > waits.longestFit;
    const work = () => run(stop.signal);
    const done = tooLong ? await work().then(() => true) : await whileNobodyElse(databaseUrl, 'fit-model', work);
    anotherSince = done ? undefined : (anotherSince ?? Date.now());
    if (!done) scheduleAfter(waits.another);
  };
  const begin = () => {
    waitingSince = undefined;
    fitting = fitInTurn()
      .catch((error) => {
        log.error({ err: error }, 'The pay model could not be fitted; the last one stays, and it is tried again');
        scheduleAfter(waits.pause);
      })
      .finally(() => {
        fitting = undefined;
      });
  };
  const scheduleAfter = (milliseconds: number) => {
    clearTimeout(timer);
    if (!stop.signal.aborted) timer = setTimeout(schedule, milliseconds);
  };
  const schedule = () => {
    if (stop.signal.aborted) return;
    clearTimeout(timer);
    waitingSince ??= Date.now();
    const left = waitingSince + waits.longest - Date.now();
    timer = setTimeout(
      () => (fitting ? schedule() : begin()),
      Math.max(Math.min(waits.quiet, left), fitting ? waits.quiet : 0),
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
