import { NO_VALUE, type OpenReports } from '@/lib/aggregates/open-reports';
import { type JobCut, jobCuts } from './layout';

/** So many reports tell it well enough. */
const SAMPLE = 20_000;
/** Values of a dimension, at most; credentials go by the first one held. */
const VALUES = 64;

/**
 * By three dimensions such as `state&role&setting`: the variance of what they pay together beyond their pairs. Coders of
 * one cell who share such an effect have residuals alike: it is their mean product.
 */
export function tripleVariances(
  reports: OpenReports,
  rows: Uint32Array,
  pulls: Float64Array,
  slope: number,
): Record<string, number> {
  const count = Math.min(rows.length, SAMPLE);
  const valuesBy = new Map(
    jobCuts.map((cut) => [cut, Uint8Array.from(rows.subarray(0, count), (row) => valueAt(reports, cut, row))]),
  );
  const found: Record<string, number> = {};
  const sums = new Float64Array(VALUES ** 3);
  const squares = new Float64Array(VALUES ** 3);
  const coders = new Uint32Array(VALUES ** 3);
  for (const cuts of triples()) {
    const columns = cuts.map((cut) => valuesBy.get(cut) ?? new Uint8Array(0));
    const cells = new Set<number>();
    let [products, pairs] = [0, 0];
    for (let at = 0; at < count; at++) {
      let cell = 0;
      for (const column of columns) {
        const value = column[at] ?? NO_VALUE;
        cell = value === NO_VALUE ? Number.NaN : cell * VALUES + value;
      }
      if (Number.isNaN(cell)) continue;
      const pull = pulls[at] ?? 0;
      cells.add(cell);
      sums[cell] = (sums[cell] ?? 0) + pull;
      squares[cell] = (squares[cell] ?? 0) + pull ** 2;
      coders[cell] = (coders[cell] ?? 0) + 1;
    }
    for (const cell of cells) {
      const size = coders[cell] ?? 0;
      products += ((sums[cell] ?? 0) ** 2 - (squares[cell] ?? 0)) / size;
      pairs += size - 1;
      sums[cell] = 0;
      squares[cell] = 0;
      coders[cell] = 0;
    }
    found[cuts.join('&')] = pairs > 0 ? Math.max(products / pairs / slope ** 2, 0) : 0;
  }
  return found;
}

function triples(): [JobCut, JobCut, JobCut][] {
  return jobCuts.flatMap((one, first) =>
    jobCuts
      .slice(first + 1)
      .flatMap((other, second) =>
        jobCuts.slice(first + second + 2).map((third): [JobCut, JobCut, JobCut] => [one, other, third]),
      ),
  );
}

function valueAt(reports: OpenReports, cut: JobCut, row: number): number {
  if (cut !== 'credential') return reports.values[cut][row] ?? NO_VALUE;
  const mask = reports.credentials[row] ?? 0;
  return 31 - Math.clz32(mask & -mask);
}
