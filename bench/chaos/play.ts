import { execFile } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { BenchRow } from '@/bench/measured';
import { answerTo } from '@/lib/db/test-statement';
import type { CrashLedger } from '@/lib/start/crash-ledger';
import type { SpawnedSite } from '@/lib/start/spawn-site';
import { longestGap, startReaders } from './readers';
import { startWriters, type Writers } from './writers';

/** Where people read and write while something breaks. */
export interface Stage {
  /** Of the site, or of what stands before several. */
  address: string;
  /** As the site and those who write have it, secrets included. */
  environment: Readonly<Record<string, string>> & { DATABASE_URL: string };
  /** What was acknowledged so far in this database. */
  ledger: CrashLedger;
  /** Processes of the site that must not end. */
  sites: readonly SpawnedSite[];
}

/** What came of one time that something broke. Times are in seconds unless they say otherwise. */
interface Played {
  submitted: number;
  decided: number;
  lost: string[];
  miscounted: string;
  withoutWrites: number;
  /** From when nothing stood in the way any more to the first thing acknowledged. */
  backAfter: number;
  withoutPages: number;
  withoutFigures: number;
  oldestMilliseconds: number;
  pages: { good: number; bad: string[] };
}

/** Reports; and so many decisions for each five of them. */
const ENOUGH = 20;
const CALM = 2_000;
const LONGEST = 90_000;

/**
 * Breaks something while people report, decide and read, and looks afterwards what is left. `breakAndMend` returns when
 * nothing stood in the way any more, by performance.now(). `writers` are those who write, if not the usual ones.
 */
export async function play(
  stage: Stage,
  breakAndMend: () => Promise<number>,
  writers: Writers = startWriters(stage.ledger, stage.environment),
): Promise<Played> {
  const { address, environment, ledger, sites } = stage;
  const readers = startReaders(address, environment.DATABASE_URL);
  const { acknowledged } = writers;
  let siteGone = false;
  const note = () => {
    siteGone = true;
  };
  for (const { gone } of sites) void gone.then(note);
  const until = async (isSo: () => boolean, what: string) => {
    const end = performance.now() + LONGEST;
    while (!isSo()) {
      if (writers.gone()) throw new Error('Those who write have ended by themselves');
      if (siteGone) throw new Error('A server of the site has ended by itself');
      if (performance.now() > end)
        throw new Error(
          `In ${LONGEST / 1000} s ${what}: ${writers.submitted()} reports, ${writers.decided()} decisions`,
        );
      await setTimeout(10);
    }
  };
  try {
    await until(() => writers.submitted() >= ENOUGH && writers.decided() >= ENOUGH / 5, 'too little was acknowledged');
    await until(readers.haveReadAll, 'not every page was read');
    await setTimeout(CALM);
    const broken = performance.now();
    const from = acknowledged.length - 1;
    const mended = await breakAndMend();
    const back = () => acknowledged.find((moment) => moment > mended);
    await until(() => back() !== undefined, 'nothing was acknowledged again');
    await setTimeout(CALM);
    await Promise.all([writers.stop(), readers.stop()]);
    const without = readers.longestWithout(broken);
    return {
      submitted: writers.submitted(),
      decided: writers.decided(),
      lost: await ledger.lost((statement) => answerTo(statement, environment.DATABASE_URL)),
      miscounted: await recount(environment),
      withoutWrites: longestGap(acknowledged.slice(from)) / 1000,
      backAfter: ((back() ?? Number.POSITIVE_INFINITY) - mended) / 1000,
      withoutPages: without.page / 1000,
      withoutFigures: without.figures / 1000,
      oldestMilliseconds: readers.oldestShown(),
      pages: readers.count(),
    };
  } finally {
    await Promise.all([writers.stop(), readers.stop()]);
  }
}

/** In seconds. */
export interface Bars {
  backAfter: number;
  withoutPages: number;
}

const OLDEST_MILLISECONDS = 250;

/** What came of so many times that the same broke: the worst of each. */
export function rowsOf(name: string, times: readonly Played[], bars: Bars): BenchRow[] {
  const sum = (of: (played: Played) => number) => times.reduce((all, played) => all + of(played), 0);
  const bad = times.flatMap(({ pages }) => pages.bad);
  const worst = (of: (played: Played) => number) => Math.max(...times.map(of));
  const row = (what: string, unit: string, value: number, most: number, detail = ''): BenchRow => ({
    what: `${name}: ${what}`,
    unit,
    value,
    bar: { most },
    rivals: [],
    detail,
  });
  const wrong = times.flatMap(({ lost, miscounted }) => [...lost, ...(miscounted ? [miscounted] : [])]);
  const often = times.length === 1 ? '' : `${times.length} times, `;
  return [
    row(
      'acknowledged and lost, or miscounted',
      '',
      wrong.length,
      0,
      `${often}${sum(({ submitted }) => submitted)} reports and ${sum(({ decided }) => decided)} decisions acknowledged${wrong.length > 0 ? `; ${wrong.slice(0, 3).join('; ')}` : ''}`,
    ),
    row(
      'until the first write once it was mended',
      's',
      worst(({ backAfter }) => backAfter),
      bars.backAfter,
      `${worst(({ withoutWrites }) => withoutWrites).toFixed(1)} s without writes in all`,
    ),
    row(
      'without some page',
      's',
      worst(({ withoutPages }) => withoutPages),
      bars.withoutPages,
      `${sum(({ pages }) => pages.good)} pages read, ${bad.length} failed${bad.length > 0 ? ` (${[...new Set(bad)].join(', ')})` : ''}; ${worst(({ withoutFigures }) => withoutFigures).toFixed(1)} s without figures as JSON`,
    ),
    row(
      'oldest figure shown',
      'ms',
      worst(({ oldestMilliseconds }) => oldestMilliseconds),
      OLDEST_MILLISECONDS,
    ),
  ];
}

/** What `npm run aggregates:check` finds wrong; empty when nothing. */
export async function recount(environment: Readonly<Record<string, string>>): Promise<string> {
  const command = ['--import', 'tsx', 'lib/start/aggregates-check.ts'];
  return promisify(execFile)(process.execPath, command, { env: { ...process.env, ...environment } }).then(
    () => '',
    (error) => String(error.stderr),
  );
}
