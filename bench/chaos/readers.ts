import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { databasePool } from '@/lib/db/database-client';

/** A page that shows the survey's figures, all states, and the guide's. */
const PAGES = ['/', '/states', '/guide'] as const;
/** Figures as JSON, which are read for each answer. */
const FIGURES = '/api/v1/figures';
const PAUSE = 200;
const LONGEST = 10_000;
/** How often an onlooker asks the database for new releases. */
const LOOK_EVERY = 20;

const shown = z.object({ approvedReports: z.number() });
const releases = z.array(z.object({ id: z.number(), reports: z.number() }));

interface Read {
  began: number;
  ended: number;
}

/** People who read without pause, and what they were shown. Times are of performance.now(), in milliseconds. */
export interface Readers {
  /** Whether each page was read, and so could be shown as it last was. */
  haveReadAll(): boolean;
  /** The longest times since a moment in which some page, and figures as JSON, were not to be had. */
  longestWithout(since: number): { page: number; figures: number };
  /** How many milliseconds the oldest figure had been out of date, while the server did not say that it can't know. */
  oldestShown(): number;
  /** How many reads of pages succeeded, and how each of the others ended. */
  count(): { good: number; bad: string[] };
  stop(): Promise<void>;
}

/** `address` is where pages are read, `databaseUrl` where an onlooker sees what is published. */
export function startReaders(address: string, databaseUrl: string): Readers {
  const over = new AbortController();
  const good = new Map<string, Read[]>(PAGES.map((page) => [page, []]));
  const figures: (Read & { reports: number })[] = [];
  /** When the server said that it is not well. */
  const unwell: Read[] = [];
  const published: { id: number; reports: number; seen: number }[] = [];
  const bad: string[] = [];
  let ended = 0;

  const ask = async (page: string): Promise<{ read: Read; response: Response; body: string } | undefined> => {
    const start = performance.now();
    try {
      const response = await fetch(`${address}${page}`, { signal: AbortSignal.timeout(LONGEST) });
      const body = await response.text();
      return { read: { began: start, ended: performance.now() }, response, body };
    } catch {
      return undefined;
    }
  };
  const repeat = async (every: number, work: () => Promise<void>) => {
    while (!over.signal.aborted) {
      await work();
      await setTimeout(every);
    }
  };
  const readPage = async (page: string) => {
    const found = await ask(page);
    if (found?.response.ok) good.get(page)?.push(found.read);
    else bad.push(found ? `${page} ${found.response.status}` : `${page} without an answer`);
  };
  const readFigures = async () => {
    const found = await ask(FIGURES);
    if (!found?.response.ok) return;
    figures.push({ ...found.read, reports: shown.parse(JSON.parse(found.body)).approvedReports });
  };
  const askHealth = async () => {
    const start = performance.now();
    const found = await ask('/api/health');
    const isWell = found?.response.ok && found.body.includes('"hearsReleases":true');
    if (!isWell) unwell.push({ began: start, ended: performance.now() });
  };

  const pool = databasePool(databaseUrl);
  const look = async () => {
    const last = published.at(-1)?.id ?? 0;
    try {
      const { rows } = await pool.query(
        'SELECT id, approved_reports AS reports FROM release WHERE id > $1 ORDER BY id',
        [last],
      );
      const seen = performance.now();
      published.push(...releases.parse(rows).map((row) => ({ ...row, seen })));
    } catch {
      await setTimeout(LOOK_EVERY); // there is nothing to see
    }
  };
  const lanes = Promise.all([
    ...PAGES.map((page) => repeat(PAUSE, () => readPage(page))),
    repeat(PAUSE, readFigures),
    repeat(PAUSE, askHealth),
    repeat(LOOK_EVERY, look),
  ]);

  const longestOf = (reads: readonly Read[], since: number) => {
    const later = reads.map((read) => read.ended).filter((moment) => moment > since);
    return longestGap([since, ...later, ended || performance.now()]);
  };
  return {
    haveReadAll: () => figures.length > 0 && [...good.values()].every(({ length }) => length > 0),
    longestWithout: (since) => ({
      page: Math.max(...[...good.values()].map((reads) => longestOf(reads, since))),
      figures: longestOf(figures, since),
    }),
    oldestShown: () => {
      const known = figures.filter((read) => !unwell.some((other) => overlaps(other, read)));
      return Math.max(0, ...known.map((read) => ageOf(read, published)));
    },
    count: () => ({ good: [...good.values()].reduce((sum, { length }) => sum + length, 0), bad }),
    stop: async () => {
      if (over.signal.aborted) return;
      over.abort();
      await lanes;
      ended = performance.now();
      await pool.end();
    },
  };
}

/** Between two moments of a list in order. */
export function longestGap(moments: readonly number[]): number {
  return Math.max(0, ...moments.slice(1).map((moment, index) => moment - (moments[index] ?? moment)));
}

/** The health may be told somewhat later than the page. */
function overlaps(unwell: Read, { began, ended }: Read): boolean {
  return unwell.began - 2 * PAUSE <= ended && unwell.ended + 2 * PAUSE >= began;
}

/** How long it had been known, when someone asked, that the number shown is another one now. */
function ageOf(read: Read & { reports: number }, published: readonly { reports: number; seen: number }[]): number {
  const at = published.findLastIndex(
    ({ reports, seen }) => reports === read.reports && seen <= read.ended + LOOK_EVERY,
  );
  const next = published[at + 1];
  // What nobody has seen published may have been too short-lived to be seen.
  return at < 0 || !next ? 0 : Math.max(0, read.began - next.seen);
}
