import { type CellName, nameOf } from '@/lib/aggregates/cell';
import { NO_VALUE, type OpenReports, openCuts } from '@/lib/aggregates/open-reports';
import { valuesOf } from '@/lib/survey/dimension';

/** The dimensions whose effects make up a fully described job. */
export const jobCuts = [
  'state',
  'experience',
  'role',
  'specialty',
  'setting',
  'arrangement',
  'employment',
  'credential',
] as const;
export type JobCut = (typeof jobCuts)[number];

/** Which reports are in which cells of one dimension, or of two. */
export interface Block {
  /** Such as `state` or `state&specialty`. */
  kind: string;
  cuts: readonly (JobCut | 'level')[];
  /** Such as `state=TX` or `state=TX&specialty=general`. */
  names: readonly string[];
  /** One entry for each report and its cell or `NOWHERE`; null where each report has one cell at most. */
  report: Uint32Array | null;
  cell: Uint16Array;
  /** By cell. */
  coders: Float64Array;
}

/** No cell: a manager is in none of experience. */
export const NOWHERE = 65_535;

const order: ReadonlyMap<string, number> = new Map(jobCuts.map((cut, index) => [cut, index]));

/** The name of a pair of single cells, whatever their order, and its kind; undefined for two of one dimension or a level. */
export function pairOf(one: CellName, other: CellName): { name: string; kind: string } | undefined {
  const [first, second] = [one, other].map((name) => cutNamed(name));
  const [at, beside] = [first, second].map((cut) => order.get(cut ?? ''));
  if (at === undefined || beside === undefined || at === beside) return undefined;
  return at < beside
    ? { name: `${one}&${other}`, kind: `${first}&${second}` }
    : { name: `${other}&${one}`, kind: `${second}&${first}` };
}

function cutNamed(single: string): string {
  return single.slice(0, single.indexOf('='));
}

/** The blocks of each of `jobCuts` and of each pair of them, and that of the level, which rolls up two of them. */
export function layOut(reports: OpenReports, rows: Uint32Array): { singles: Block[]; pairs: Block[]; level: Block } {
  const singles = jobCuts.map((cut) => blockOf(reports, rows, [cut]));
  const pairs = jobCuts.flatMap((one, index) =>
    jobCuts.slice(index + 1).map((other) => blockOf(reports, rows, [one, other])),
  );
  return { singles, pairs, level: blockOf(reports, rows, ['level']) };
}

function blockOf(reports: OpenReports, rows: Uint32Array, cuts: Block['cuts']): Block {
  const [parts = [], others] = cuts.map((cut) => valuesOf(cut).map((value) => ({ dimension: cut, value })));
  const names: string[] = parts.flatMap((one) =>
    others ? others.map((other) => `${nameOf(one)}&${nameOf(other)}`) : [nameOf(one)],
  );
  const coders = new Float64Array(names.length);
  const shared = { kind: cuts.join('&'), cuts, names, coders };
  const columns = openCuts.filter((cut) => cuts.some((each) => each === cut));
  const [first, second] = cuts
    .flatMap((cut) => columns.filter((each) => each === cut))
    .map((cut) => reports.values[cut]);
  const many = valuesOf(cuts.at(-1) ?? 'state').length;
  const cellOf = (row: number): number => {
    const one = first?.[row] ?? NO_VALUE;
    if (one === NO_VALUE || !second) return one === NO_VALUE ? NOWHERE : one;
    const other = second[row] ?? NO_VALUE;
    return other === NO_VALUE ? NOWHERE : one * many + other;
  };
  if (cuts.at(-1) !== 'credential') {
    const cell = Uint16Array.from(rows, cellOf);
    for (const each of cell) if (each !== NOWHERE) coders[each] = (coders[each] ?? 0) + 1;
    return { ...shared, report: null, cell };
  }

  let entries = 0;
  for (const row of rows) entries += bitsIn(reports.credentials[row] ?? 0);
  const report = new Uint32Array(entries);
  const cell = new Uint16Array(entries);
  let next = 0;
  rows.forEach((row, at) => {
    const base = first ? cellOf(row) : 0;
    for (let mask = reports.credentials[row] ?? 0; mask !== 0; mask &= mask - 1) {
      const found = base === NOWHERE ? NOWHERE : base * many + (31 - Math.clz32(mask & -mask));
      report[next] = at;
      cell[next++] = found;
      if (found !== NOWHERE) coders[found] = (coders[found] ?? 0) + 1;
    }
  });
  return { ...shared, report, cell };
}

function bitsIn(mask: number): number {
  let count = 0;
  for (let left = mask; left !== 0; left &= left - 1) count += 1;
  return count;
}
