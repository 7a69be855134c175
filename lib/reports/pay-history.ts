import type { ShownReport } from './shown-report';

/** What became of pay since the year before it in a history. */
export type Raise =
  | { kind: 'first' }
  /** As an employee in one of the years, by 1099 contract in the other. */
  | { kind: 'not-comparable' }
  /** `realPercent` is after inflation; null while the prices of one of the years are not known. */
  | { kind: 'compared'; since: number; percent: number; realPercent: number | null };

export interface PayYear {
  year: number;
  /** The latest report for that year that waits or was accepted. */
  report: ShownReport;
  raise: Raise;
}

/**
 * An author's own pay by the year that it is of, the earliest first. Takes the reports with the latest first; what was
 * rejected, withdrawn or replaced tells nothing. `prices` is an index by year. Pure.
 */
export function payHistory(reports: readonly ShownReport[], prices: ReadonlyMap<number, number>): PayYear[] {
  const latest = new Map<number, ShownReport>();
  for (const report of reports) {
    const stands = report.status === 'PENDING' || report.status === 'APPROVED';
    if (stands && !latest.has(report.payYear)) latest.set(report.payYear, report);
  }
  const years = [...latest.values()].sort((a, b) => a.payYear - b.payYear);
  return years.map((report, index) => ({
    year: report.payYear,
    report,
    raise: raiseBetween(years[index - 1], report, prices),
  }));
}

/** What became of pay from one report to a later one; from nothing it is the first. */
export function raiseBetween(
  earlier: ShownReport | undefined,
  later: ShownReport,
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
