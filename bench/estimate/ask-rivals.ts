import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { CountedReport } from '@/lib/aggregates/cell-contents';
import { countedCredentialsOf } from '@/lib/survey/credentials';
import type { Kind } from './cell-kinds';
import { cuts, TODAY } from './families';

/** Logs of cents; the variance is of the median, where the rival tells one. */
export interface Told {
  p10: number;
  p50: number;
  p90: number;
  variance?: number;
}

export interface RivalsTold {
  mixed?: Told;
  quantile?: Told;
}

const YEAR_MILLISECONDS = 365.25 * 86_400_000;

/** What lme4 and quantreg say of these cells after the same reports: see rivals.R. In the order of the cells. */
export async function askRivals(
  reports: readonly CountedReport[],
  cells: readonly { kind: Kind; name: string }[],
): Promise<RivalsTold[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'paychart-rivals-'));
  try {
    const lines = reports.map((report) => [
      Math.log(report.annualCents),
      (TODAY.getTime() - report.receivedMonth.getTime()) / YEAR_MILLISECONDS,
      ...cuts.map((cut) => valueIn(report, cut)),
    ]);
    await writeFile(path.join(folder, 'reports.csv'), csvOf([['log', 'back', ...cuts], ...lines]));
    const asked = cells.map(({ kind, name }) => {
      const values = new Map(name.split('&').map((part) => part.split('=') as [string, string]));
      return [kind.join('&'), ...cuts.map((cut) => values.get(cut) ?? '')];
    });
    await writeFile(path.join(folder, 'cells.csv'), csvOf([['kind', ...cuts], ...asked]));
    await promisify(execFile)('Rscript', ['bench/estimate/rivals.R', folder], { maxBuffer: 1e8 });
    const told = (await readFile(path.join(folder, 'rivals.csv'), 'utf8')).trimEnd().split('\n');
    return told.map((line): RivalsTold => {
      const numbers = line.split(',').map((word) => (word === '' ? Number.NaN : Number(word)));
      const [m10 = Number.NaN, m50 = Number.NaN, m90 = Number.NaN, variance = Number.NaN, ...quantiles] = numbers;
      const [q10 = Number.NaN, q50 = Number.NaN, q90 = Number.NaN] = quantiles;
      return {
        ...(Number.isFinite(m10 + m50 + m90 + variance) ? { mixed: { p10: m10, p50: m50, p90: m90, variance } } : {}),
        ...(Number.isFinite(q10 + q50 + q90) ? { quantile: { p10: q10, p50: q50, p90: q90 } } : {}),
      };
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function valueIn(report: CountedReport, cut: (typeof cuts)[number]): string {
  if (cut === 'credential') return countedCredentialsOf(report.credentials)[0] ?? '';
  if (cut === 'experience') return bandOf(report.experienceYears);
  return report[cut];
}

function bandOf(years: number): string {
  if (years <= 2) return '0-2';
  if (years <= 5) return '3-5';
  if (years <= 9) return '6-9';
  return years <= 19 ? '10-19' : '20+';
}

function csvOf(lines: readonly (readonly (string | number)[])[]): string {
  return lines.map((line) => `${line.join(',')}\n`).join('');
}
