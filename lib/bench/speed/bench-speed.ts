import { randomUUID } from 'node:crypto';
import { latestFigures } from '@/lib/aggregates/latest-figures';
import type { Viewer } from '@/lib/auth/viewer';
import { db } from '@/lib/db/client';
import type { AskedJob } from '@/lib/estimate/job';
import { readModel } from '@/lib/estimate/read-model';
import { refitModel } from '@/lib/estimate/refit-model';
import { approveReport } from '@/lib/reports/approve-report';
import { importReports } from '@/lib/reports/import-reports';
import { keysOf, settings, specialties, states } from '@/lib/survey/vocabulary';
import { seedBaselines } from '@/prisma/seed/seed-baselines';
import { surveyFile } from './survey-file';

export interface BenchRow {
  what: string;
  figure: string;
  bar: string;
  met: boolean;
}

const SMALL = 10_000;
const MIDDLE = 100_000;
const MOST_IMPORT_SECONDS = 300;
const MOST_GROWTH = 1.5;
const MOST_FIT_SECONDS = 10;
const MOST_PREDICT_MILLISECONDS = 1;
const MOST_READ_MILLISECONDS = 5;
const LEAST_TIMES_FASTER = 100;
const APPROVALS = 40;
const READS = 200;

/** Grows one survey to `large` reports, and measures on the way. Needs an empty, migrated database. */
export async function benchSpeed(large: number, secret: string, say: (text: string) => void): Promise<BenchRow[]> {
  const now = new Date();
  await seedBaselines();
  const grow = async (seed: number, count: number) => {
    const seconds = await timed(() =>
      importReports(surveyFile(seed, count, now), { status: 'APPROVED', skipBad: false, secret }),
    );
    say(`${count.toLocaleString('en-US')} reports imported in ${seconds.toFixed(1)} s`);
    return seconds;
  };

  await grow(1, SMALL);
  const smallApproval = await approvalMilliseconds(now, secret, 2);
  await grow(3, MIDDLE - SMALL);
  const fitSeconds = await timed(() => refitModel(now));
  const predictMilliseconds = await predictionMilliseconds();
  const importSeconds = await grow(4, large);
  const largeApproval = await approvalMilliseconds(now, secret, 5);
  const growth = largeApproval / smallApproval;

  const reads: number[] = [];
  for (let index = 0; index < READS; index++) {
    const state = keysOf(states)[index % 50] ?? 'TX';
    reads.push(1000 * (await timed(() => latestFigures(db, [`state=${state}&experience=3-5`]))));
  }
  const reading = median(reads);
  const scan =
    1000 *
    (await timed(
      () => db.$queryRaw`
    SELECT percentile_cont(ARRAY[0.1, 0.25, 0.5, 0.75, 0.9]) WITHIN GROUP (ORDER BY annual_cents)
    FROM report WHERE counted AND employment <> 'contract'`,
    ));
  const size = large.toLocaleString('en-US');
  return [
    row(`import of ${size} reports, aggregates included`, importSeconds, 's', MOST_IMPORT_SECONDS),
    row(
      `approval at ${size} ÷ at 10,000 (${largeApproval.toFixed(0)} and ${smallApproval.toFixed(0)} ms)`,
      growth,
      '×',
      MOST_GROWTH,
    ),
    row(`fit on ${MIDDLE.toLocaleString('en-US')} reports`, fitSeconds, 's', MOST_FIT_SECONDS),
    row('prediction', predictMilliseconds, 'ms', MOST_PREDICT_MILLISECONDS),
    row(`reading a figure at ${size}`, reading, 'ms', MOST_READ_MILLISECONDS),
    {
      what: `percentile_cont at ${size} (${scan.toFixed(0)} ms) ÷ reading a figure`,
      figure: `${(scan / reading).toFixed(0)} ×`,
      bar: `≥ ${LEAST_TIMES_FASTER} ×`,
      met: scan / reading >= LEAST_TIMES_FASTER,
    },
  ];
}

function row(what: string, value: number, unit: string, most: number): BenchRow {
  return { what, figure: `${value.toFixed(2)} ${unit}`, bar: `≤ ${most} ${unit}`, met: value <= most };
}

const moderator: Viewer = { userId: randomUUID(), email: 'bench@example.org', role: 'moderator' };

/** The median of approvals one after the other, the first few left out. */
async function approvalMilliseconds(now: Date, secret: string, seed: number): Promise<number> {
  await importReports(surveyFile(seed, APPROVALS + 5, now), { status: 'PENDING', skipBad: false, secret });
  const pending = await db.report.findMany({ where: { status: 'PENDING' }, select: { id: true } });
  const times: number[] = [];
  for (const { id } of pending) times.push(1000 * (await timed(() => approveReport(moderator, id))));
  return median(times.slice(5));
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

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
