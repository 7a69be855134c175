import type { Layout } from './layouts';
import type { SurveyColumn } from './survey-table';

/** The first rows of a file: those above the answers, and some with answers. */
export type FirstRows = readonly (readonly string[])[];

/** What the rows above the answers say. */
export interface ReadHeader {
  /** How many there are. */
  headerRows: number;
  /** Names need not be unique yet. */
  columns: SurveyColumn[];
  /** Whether a row is none that someone sent in. */
  unfinished?: (cells: readonly string[]) => boolean;
}

/** How the files of one tool are told and read. */
export interface LayoutRule {
  layout: Layout;
  /** Undefined for the file of another tool. */
  read(rows: FirstRows): ReadHeader | undefined;
}

export type About = NonNullable<SurveyColumn['about']>;

/** A header as it is compared. */
export function plain(header: string): string {
  return header.trim().toLowerCase().replace(/\s+/g, ' ');
}

export function includesAll(row: readonly string[] | undefined, names: readonly string[]): boolean {
  const there = new Set(row?.map(plain));
  return names.every((name) => there.has(name));
}

/** The columns of one header row, some of which are the tool's own. */
export function columnsOf(row: readonly string[], about: (name: string) => About | undefined): SurveyColumn[] {
  return row.map((name) => withAbout({ name, question: name }, about(plain(name))));
}

export function withAbout(column: SurveyColumn, about: About | undefined): SurveyColumn {
  return about ? { ...column, about } : column;
}

/** Finds names of a table, and others by patterns. */
export function ownColumns(
  names: Readonly<Record<string, About>>,
  patterns: readonly [RegExp, About][] = [],
): (name: string) => About | undefined {
  const known = new Map(Object.entries(names));
  return (name) => known.get(name) ?? patterns.find(([pattern]) => pattern.test(name))?.[1];
}

/** What stands in the column of the rows that have answers. */
export function cellsBelow(rows: FirstRows, headerRows: number, at: number): string[] {
  return rows.slice(headerRows).flatMap((row) => row[at] || []);
}

const MARK = /^(?:[01]|yes|no|y|n|x|true|false|(?:un)?checked|(?:not )?selected|n\/a)$/i;

/**
 * A column for `option` of a question. Where its cells hold other words than marks it is a row of a grid, and then a
 * question of its own.
 */
export function optionColumn(
  { name, question, option }: { name: string; question: string; option: string },
  cells: readonly string[],
): SurveyColumn {
  const isMark = (cell: string) => MARK.test(cell) || plain(cell) === plain(option);
  if (cells.every(isMark) || WRITTEN_IN.test(option)) return { name, question, option };
  return { name, question: `${question}: ${option}` };
}

/** The answer beside which respondents write their own. */
const WRITTEN_IN = /^other\b/i;
