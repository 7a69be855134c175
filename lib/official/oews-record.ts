import { officialDatasets } from '@/lib/baselines/official-datasets';
import type { FoundFigure, Reading } from './found-figure';
import { numberOf } from './number-of';

/** What OEWS says of one group of people, by the names of its columns, in which the flat files' data types are put too. */
const columns = {
  tot_emp: { statistic: 'employment', unit: 'jobs' },
  h_mean: { statistic: 'mean_hourly', unit: 'usd an hour' },
  a_mean: { statistic: 'mean_annual', unit: 'usd a year' },
  h_pct10: { statistic: 'p10_hourly', unit: 'usd an hour' },
  h_pct25: { statistic: 'p25_hourly', unit: 'usd an hour' },
  h_median: { statistic: 'p50_hourly', unit: 'usd an hour' },
  h_pct75: { statistic: 'p75_hourly', unit: 'usd an hour' },
  h_pct90: { statistic: 'p90_hourly', unit: 'usd an hour' },
  a_pct10: { statistic: 'p10', unit: 'usd a year' },
  a_pct25: { statistic: 'p25', unit: 'usd a year' },
  a_median: { statistic: 'p50', unit: 'usd a year' },
  a_pct75: { statistic: 'p75', unit: 'usd a year' },
  a_pct90: { statistic: 'p90', unit: 'usd a year' },
} as const;

export type OewsColumn = keyof typeof columns;
type OewsDataset = 'oews_national' | 'oews_state' | 'oews_sector' | 'oews_industry' | 'oews_area';

/** The part of a title that names the cut. */
const cuts: Readonly<Record<OewsDataset, string>> = {
  oews_national: 'national',
  oews_state: 'state, 29-2072',
  oews_sector: 'national by sector, 29-2072',
  oews_industry: 'national by industry, 29-2072',
  oews_area: 'metropolitan and nonmetropolitan areas, 29-2072',
};

export interface OewsRecord {
  dataset: OewsDataset;
  period: string;
  subject: string;
  label: string;
  cells: Map<OewsColumn, { text: string; at: string }>;
}

const YEARLY_HOURS = 2_080;
/** Half a cent an hour in a year, and half of the ten dollars that yearly pay is rounded to. */
const ROUNDING = 0.005 * YEARLY_HOURS + 5.001;

const ascending: readonly (readonly OewsColumn[])[] = [
  ['h_pct10', 'h_pct25', 'h_median', 'h_pct75', 'h_pct90'],
  ['a_pct10', 'a_pct25', 'a_median', 'a_pct75', 'a_pct90'],
];
const sameWage: readonly (readonly [hourly: OewsColumn, yearly: OewsColumn])[] = [
  ['h_mean', 'a_mean'],
  ['h_pct10', 'a_pct10'],
  ['h_pct25', 'a_pct25'],
  ['h_median', 'a_median'],
  ['h_pct75', 'a_pct75'],
  ['h_pct90', 'a_pct90'],
];

/** No estimate; the same of employment; and a flat file's dash, its reason in a footnote. */
const UNPUBLISHED: ReadonlySet<string> = new Set(['', '*', '**', '-', '~']);
/** So much or more: no figure, but a floor that the other figures of the record are held against. */
export const TOP_CODED = '#';

/**
 * The figures of one record that the site keeps. Its wages have to add up: percentiles in order, hourly pay × 2,080 the
 * yearly one, and none above the year's top code, which is that of an hour.
 */
export function readRecord(record: OewsRecord, topCode: number): Reading {
  const reading: Reading = { figures: [], problems: [], notes: [] };
  const numbers = new Map<OewsColumn, number>();
  let topCoded = 0;
  for (const [column, { text, at }] of record.cells) {
    if (UNPUBLISHED.has(text)) continue;
    const number = numberOf(text);
    if (text === TOP_CODED) {
      topCoded += 1;
    } else if (number === undefined) {
      reading.problems.push(`${at}: “${text}” is neither a number nor one of BLS’s marks * ** # ~.`);
    } else {
      numbers.set(column, number);
      const figure = figureOf(record, column, text, at);
      if (figure) reading.figures.push(figure);
    }
  }
  if (topCoded > 0) {
    const floor = `$${topCode.toFixed(2)} an hour or $${(topCode * YEARLY_HOURS).toLocaleString('en-US')} a year`;
    const wages = topCoded === 1 ? 'one wage is' : `${topCoded} wages are`;
    reading.notes.push(`${record.label}: ${wages} ${floor} or more (#), and left out.`);
  }
  reading.problems.push(
    ...disorder(record, numbers),
    ...unequalWages(record, numbers),
    ...aboveTop(record, numbers, topCode),
  );
  return reading;
}

function figureOf(record: OewsRecord, column: OewsColumn, text: string, at: string): FoundFigure | undefined {
  const { dataset, period, subject, label } = record;
  const { statistic, unit } = columns[column];
  const kept: readonly string[] = officialDatasets[dataset];
  if (!kept.includes(statistic)) return undefined;
  return {
    ...{ dataset, period, subject, statistic, label, value: text.replaceAll(',', ''), unit, publisher: 'BLS' },
    ...{ title: `OEWS May ${period}, ${cuts[dataset]}`, confidence: 'high', at },
  };
}

function disorder({ label, cells }: OewsRecord, numbers: ReadonlyMap<OewsColumn, number>): string[] {
  return ascending.flatMap((percentiles) => {
    const there = percentiles.filter((column) => numbers.has(column));
    return there.flatMap((column, place) => {
      const before = there[place - 1];
      if (before === undefined || (numbers.get(before) ?? 0) <= (numbers.get(column) ?? 0)) return [];
      const [below, above] = [cells.get(before), cells.get(column)];
      return [
        `${above?.at}: ${label}: ${above?.text} is below the ${below?.text} of ${below?.at}; percentiles only rise.`,
      ];
    });
  });
}

function unequalWages({ label, cells }: OewsRecord, numbers: ReadonlyMap<OewsColumn, number>): string[] {
  return sameWage.flatMap(([hourly, yearly]) => {
    const [hour, year] = [numbers.get(hourly), numbers.get(yearly)];
    if (hour === undefined || year === undefined || Math.abs(hour * YEARLY_HOURS - year) <= ROUNDING) return [];
    const [one, other] = [cells.get(hourly), cells.get(yearly)];
    return [`${other?.at}: ${label}: ${other?.text} a year is not 2,080 times the ${one?.text} an hour of ${one?.at}.`];
  });
}

function aboveTop({ label, cells }: OewsRecord, numbers: ReadonlyMap<OewsColumn, number>, topCode: number): string[] {
  return Array.from(numbers).flatMap(([column, number]) => {
    const top = column.startsWith('h_') ? topCode : column.startsWith('a_') ? topCode * YEARLY_HOURS : undefined;
    if (top === undefined || number <= top) return [];
    const cell = cells.get(column);
    return [`${cell?.at}: ${label}: ${cell?.text} is above that year’s top code of $${topCode.toFixed(2)} an hour.`];
  });
}
