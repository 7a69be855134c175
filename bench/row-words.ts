import type { BenchRow } from './measured';

const writing = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 3 });

/** `71.2 ms`. */
export function figureWords({ value, unit }: BenchRow): string {
  return withUnit(value, unit);
}

/** `≤ 1.5 ×`, `78 to 82%`; `none` without a bar. */
export function barWords({ bar, unit }: BenchRow): string {
  if (bar?.least !== undefined && bar.most !== undefined) {
    return `${writing.format(bar.least)} to ${withUnit(bar.most, unit)}`;
  }
  if (bar?.most !== undefined) return `≤ ${withUnit(bar.most, unit)}`;
  if (bar?.least !== undefined) return `≥ ${withUnit(bar.least, unit)}`;
  return 'none';
}

/** `a bare Next page 1,080 /s, nginx 9,210 /s`; empty without rivals. */
export function rivalWords({ rivals, unit }: BenchRow): string {
  return rivals.map(({ name, value }) => `${name} ${withUnit(value, unit)}`).join(', ');
}

/** `met`, or by how much the bar is missed; `no bar` where there is none. */
export function verdictWords(row: BenchRow): string {
  if (!row.bar) return 'no bar';
  const missing = missingOf(row);
  return missing > 0 ? `missed by ${withUnit(missing, row.unit)}` : 'met';
}

/** `3 of 4 bars met`. */
export function metWords(rows: readonly BenchRow[]): string {
  const barred = rows.filter(({ bar }) => bar !== null);
  return `${barred.filter((row) => missingOf(row) <= 0).length} of ${barred.length} bars met`;
}

function missingOf({ value, bar }: BenchRow): number {
  return Math.max(value - (bar?.most ?? value), (bar?.least ?? value) - value);
}

function withUnit(value: number, unit: string): string {
  const space = unit === '' || unit === '%' ? '' : ' ';
  return `${writing.format(value)}${space}${unit}`;
}
