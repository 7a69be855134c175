import type { OwnReport } from './list-own-reports';

/** How pay changed since the previous year in a history. */
export type Raise =
  | { kind: 'first' }
  /** As an employee in one of the years, by 1099 contract in the other. */
  | { kind: 'not-comparable' }
  /** `realPercent` is after inflation; null while one year's prices are unknown. */
  | { kind: 'compared'; since: number; percent: number; realPercent: number | null };

export interface PayYear {
  year: number;
  /** The latest report for that year that is waiting or accepted. */
  report: OwnReport;
  raise: Raise;
}

/** One job's pay by pay year, earliest first. */
export type JobHistory = readonly PayYear[];

/**
 * An author's own pay, job by job: raises are only within one job. The main job comes first, the one with the most paid
 * hours in the newest year. Expects the latest report first. Rejected, withdrawn and replaced reports are ignored. `prices`
 * is an index by year. Pure.
 */
export function payHistories(reports: readonly OwnReport[], prices: ReadonlyMap<number, number>): JobHistory[] {
  const standing = reports.filter(({ status }) => status === 'PENDING' || status === 'APPROVED');
  const jobs = [...new Set(standing.map(({ job }) => job))];
  return jobs
    .map((job) =>
      historyOf(
        standing.filter((report) => report.job === job),
        prices,
      ),
    )
    .sort((one, other) => newestOf(other).year - newestOf(one).year || newestOf(other).hours - newestOf(one).hours);
}

function newestOf(history: JobHistory): { year: number; hours: number } {
  const newest = history.at(-1);
  return { year: newest?.year ?? 0, hours: newest?.report.paidHoursPerWeek ?? 0 };
}

function historyOf(ofJob: readonly OwnReport[], prices: ReadonlyMap<number, number>): JobHistory {
  const latest = new Map<number, OwnReport>();
  for (const report of ofJob) if (!latest.has(report.payYear)) latest.set(report.payYear, report);
  const years = [...latest.values()].sort((a, b) => a.payYear - b.payYear);
  return years.map((report, index) => ({
    year: report.payYear,
    report,
    raise: raiseBetween(years[index - 1], report, prices),
  }));
}

/** How pay changed from one report to a later one, or that it is the first. */
export function raiseBetween(
  earlier: OwnReport | undefined,
  later: OwnReport,
  prices: ReadonlyMap<number, number>,
): Raise {
  if (!earlier) return { kind: 'first' };
  if ((earlier.employment === 'contract') !== (later.employment === 'contract')) return { kind: 'not-comparable' };
  const growth = later.annualCents / earlier.annualCents;
  const [before, after] = [prices.get(earlier.payYear), prices.get(later.payYear)];
  return {
    kind: 'compared',
    since: earlier.payYear,
    percent: 100 * (growth - 1),
    realPercent: before === undefined || after === undefined ? null : 100 * (growth / (after / before) - 1),
  };
}
