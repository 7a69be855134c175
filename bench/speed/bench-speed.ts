import type { BenchRow } from '@/bench/measured';
import { median } from '@/bench/median';
import { type CellName, nameOf } from '@/lib/aggregates/cell';
import { latestFigures } from '@/lib/aggregates/latest-figures';
import { recordChange } from '@/lib/aggregates/record-change';
import { takeReleaseLock } from '@/lib/aggregates/take-release-lock';
import { seedBaselines } from '@/lib/baselines/seed-baselines';
import { db } from '@/lib/db/client';
import type { AskedJob } from '@/lib/estimate/job';
import { readModel } from '@/lib/estimate/read-model';
import { refitModel } from '@/lib/estimate/refit-model';
import { importReports } from '@/lib/import/import-reports';
import { readReportFile } from '@/lib/import/read-report-file';
import { approveReports } from '@/lib/reports/approve-reports';
import { person } from '@/lib/reports/test-report';
import { surveyFile } from '@/lib/sample/survey-file';
import { valuesOf } from '@/lib/survey/dimension';
import { keysOf, settings, specialties, states } from '@/lib/survey/vocabulary';
import { importFile, withSurveyFile } from './import-file';
import { copyBare, createReports } from './import-rivals';

const SMALL = 10_000;
const MIDDLE = 100_000;
const MOST_IMPORT_SECONDS = 300;
const MOST_GROWTH = 1.5;
const MOST_MEMORY = 1.15;
const MOST_FIT_SECONDS = 3;
const MOST_LARGE_FIT_SECONDS = 20;
const MOST_PREDICT_MILLISECONDS = 0.2;
const MOST_READ_MILLISECONDS = 5;
const LEAST_TIMES_FASTER = 100;
const CHANGES = 40;
const WARMING_UP = 5;
const READS = 200;

/**
 * Grows one survey to 100,000 reports and then by `large` more, and measures on the way. Needs an empty, migrated database,
 * and the address of another for rivals.
 */
export async function benchSpeed(
  large: number,
  { secret, another }: { secret: string; another: string },
  say: (text: string) => void,
): Promise<BenchRow[]> {
  const now = new Date();
  await seedBaselines();
  const grow = (seed: number, count: number, beside: (file: string) => Promise<void> = async () => undefined) =>
    withSurveyFile(seed, count, async (file) => {
      const cost = await importFile(file, 'speed');
      say(
        `${count.toLocaleString('en-US')} reports imported in ${cost.seconds.toFixed(1)} s, ${cost.peak.toFixed(0)} MB at most`,
      );
      await beside(file);
      return cost;
    });

  await grow(1, SMALL);
  const small = await costs(now, secret, 2);
  let copySeconds = 0;
  const middle = await grow(3, MIDDLE - SMALL, async (file) => {
    copySeconds = await copyBare(another, file);
  });
  const prismaSeconds = await createReports(another);
  const fitSeconds = await timed(() => refitModel(now));
  const predictMilliseconds = await predictionMilliseconds();
  const largest = await grow(4, large);
  const largeFitSeconds = await timed(() => refitModel(now));
  const big = await costs(now, secret, 5);

  const cells = keysOf(states).map((state): CellName => `state=${state}&experience=3-5`);
  const reading = await medianMilliseconds(READS, (index) =>
    latestFigures(db, cells.slice(index % 50, (index % 50) + 1)),
  );
  const scan =
    1000 *
    (await timed(
      () => db.$queryRaw`
    SELECT percentile_cont(ARRAY[0.1, 0.25, 0.5, 0.75, 0.9]) WITHIN GROUP (ORDER BY annual_cents)
    FROM report WHERE counted AND employment <> 'contract'`,
    ));
  const size = (MIDDLE + large).toLocaleString('en-US');
  const growth = (what: string, cost: keyof Costs): BenchRow => ({
    what: `${what}, at ${size} ÷ at ${SMALL.toLocaleString('en-US')} reports`,
    unit: '×',
    value: big[cost] / small[cost],
    bar: { most: MOST_GROWTH },
    rivals: [],
    detail: `${big[cost].toFixed(1)} and ${small[cost].toFixed(1)} ms`,
  });
  const atMost = (what: string, value: number, unit: string, most: number): BenchRow => ({
    what,
    unit,
    value,
    bar: { most },
    rivals: [],
    detail: '',
  });
  return [
    atMost(
      `import of ${large.toLocaleString('en-US')} reports, aggregates included`,
      largest.seconds,
      's',
      MOST_IMPORT_SECONDS,
    ),
    {
      ...atMost(
        `the most memory of that import ÷ that of ${(MIDDLE - SMALL).toLocaleString('en-US')} reports`,
        largest.peak / middle.peak,
        '×',
        MOST_MEMORY,
      ),
      detail: `${largest.peak.toFixed(0)} and ${middle.peak.toFixed(0)} MB`,
    },
    {
      what: `import of ${(MIDDLE - SMALL).toLocaleString('en-US')} reports, aggregates included`,
      unit: 's',
      value: middle.seconds,
      bar: { most: prismaSeconds },
      rivals: [
        { name: 'COPY of the file into a bare table', value: copySeconds },
        { name: 'Prisma createMany of the finished reports by the thousand', value: prismaSeconds },
      ],
      detail: `${(middle.seconds / copySeconds).toFixed(1)} × COPY, ${(middle.seconds / prismaSeconds).toFixed(2)} × createMany; neither checks, recognizes, counts or publishes anything`,
    },
    growth('approval', 'approval'),
    growth('release after one report, without the decision around it', 'release'),
    growth('what the home page reads once its figures were expired', 'page'),
    atMost(`fit on ${MIDDLE.toLocaleString('en-US')} reports`, fitSeconds, 's', MOST_FIT_SECONDS),
    atMost(`fit on ${size} reports`, largeFitSeconds, 's', MOST_LARGE_FIT_SECONDS),
    atMost('prediction', predictMilliseconds, 'ms', MOST_PREDICT_MILLISECONDS),
    {
      ...atMost(`reading a figure at ${size} reports`, reading, 'ms', MOST_READ_MILLISECONDS),
      rivals: [{ name: 'percentile_cont', value: scan }],
    },
    {
      what: `times faster than percentile_cont over ${size} reports`,
      unit: '×',
      value: scan / reading,
      bar: { least: LEAST_TIMES_FASTER },
      rivals: [],
      detail: '',
    },
  ];
}

/** Medians in milliseconds. */
interface Costs {
  approval: number;
  release: number;
  page: number;
}

const moderator = person('moderator');

/** Approvals and bare releases take turns, each on a report of its own; the first ones of both are left out. */
async function costs(now: Date, secret: string, seed: number): Promise<Costs> {
  const count = 2 * (CHANGES + WARMING_UP);
  await importReports(readReportFile(surveyFile(seed, count, now), now), {
    by: 'command-line',
    survey: 'speed',
    status: 'PENDING',
    skipBad: false,
    secret,
  });
  const pending = await db.report.findMany({ where: { status: 'PENDING' }, select: { id: true, author: true } });
  // What PostgreSQL has left to tidy after an import is no cost of an approval.
  await db.$executeRaw`VACUUM ANALYZE`;
  await db.$executeRaw`CHECKPOINT`;
  const approvals: number[] = [];
  const releases: number[] = [];
  for (const [index, report] of pending.entries()) {
    if (index % 2 === 0) approvals.push(1000 * (await timed(() => approveReports(moderator, [report.id]))));
    else releases.push(await releaseMilliseconds(report));
  }
  return {
    approval: median(approvals.slice(WARMING_UP)),
    release: median(releases.slice(WARMING_UP)),
    page: await medianMilliseconds(READS, readHome),
  };
}

/** Of bringing the cells in step and publishing alone. */
async function releaseMilliseconds({ id, author }: { id: string; author: string }): Promise<number> {
  return db.$transaction(async (unlocked) => {
    const tx = await takeReleaseLock(unlocked);
    await tx.report.update({ where: { id }, data: { status: 'APPROVED', receivedAt: null } });
    return 1000 * (await timed(() => recordChange(tx, { authors: [author], approvedMore: 1 })));
  });
}

/** All that the home page reads of the survey, as `app/_national/national-figures.ts` does when nothing is cached. */
async function readHome(): Promise<void> {
  const lists = (['level', 'experience', 'specialty', 'setting', 'credential'] as const).map((dimension) =>
    valuesOf(dimension).map((value) => nameOf({ dimension, value })),
  );
  await Promise.all([
    db.release.findFirst({ orderBy: { id: 'desc' } }),
    ...[['nation' as const], ...lists].map((cells) => latestFigures(db, cells)),
  ]);
}

async function predictionMilliseconds(): Promise<number> {
  const { predictor } = await readModel();
  const jobs: AskedJob[] = keysOf(states).flatMap((state, index) =>
    keysOf(specialties).map((specialty, at): AskedJob => {
      const setting = keysOf(settings)[(index + at) % 9];
      return { state, specialty, setting, experience: '3-5', role: 'coder', credentials: ['cpc'] };
    }),
  );
  const seconds = await timed(async () => {
    for (const job of jobs) predictor.predict(job);
  });
  return (1000 * seconds) / jobs.length;
}

async function timed(action: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await action();
  return (performance.now() - started) / 1000;
}

async function medianMilliseconds(times: number, action: (index: number) => Promise<unknown>): Promise<number> {
  const measured: number[] = [];
  for (let index = 0; index < times; index++) measured.push(1000 * (await timed(() => action(index))));
  return median(measured);
}
