import { fieldsOfLine, type Separator, separators } from '@/lib/tables/fields-of-line';
import { UnreadableFile } from '@/lib/tables/unreadable-file';
import { type Column, columnNames, optionalColumns } from './report-file';

/** Where an export names the report itself, so that the site that wrote it knows it again. Other files have no such column. */
export const REPORT = 'report';

type Known = Column | typeof REPORT;

export interface Header {
  separator: Separator;
  /** Of each cell of a line the column that it fills; undefined for one without a name. */
  places: (Known | undefined)[];
  /** The same the other way round. */
  at: ReadonlyMap<Known, number>;
}

/** Reads the line with the columns' names. Throws UnreadableFile when they are not those of report-file.ts. */
export function readHeader(line: string, lineNumber: number, named?: Separator): Header {
  const separator = named ?? likeliest(line);
  const names = (fieldsOfLine(line, separator) ?? []).map(nameOf);
  const missing = columnNames.filter((name) => !names.includes(name) && !optionalColumns.includes(name));
  const unknown = names.filter((name) => name !== '' && !isKnown(name));
  const twice = names.filter((name, index) => name !== '' && names.indexOf(name) !== index);
  const problems = [
    ...(missing.length > 0 ? [`lacks the columns ${missing.join(', ')}`] : []),
    ...(unknown.length > 0
      ? [`has unknown columns: ${unknown.map((name) => JSON.stringify(name)).join(', ')}: leave them out`]
      : []),
    ...(twice.length > 0 ? [`has columns twice: ${twice.join(', ')}`] : []),
  ];
  if (problems.length > 0) throw new UnreadableFile(`Line ${lineNumber}, the header, ${problems.join('; ')}.`);
  const places = names.map((name) => (isKnown(name) ? name : undefined));
  return { separator, places, at: new Map(places.flatMap((name, index) => (name ? [[name, index]] : []))) };
}

/** Whether a line is the header again, as where files were put one after another. Throws UnreadableFile for another header. */
export function isHeaderAgain(text: string, cells: readonly string[], { places }: Header, lineNumber: number): boolean {
  if (!RECEIVED_MONTH.test(text)) return false;
  const names = cells.map(nameOf);
  if (names.filter(isKnown).length < LEAST_NAMES) return false;
  const same = [...names, ...places].every((_, index) => (names[index] || undefined) === places[index]);
  if (same) return true;
  throw new UnreadableFile(
    `Line ${lineNumber} is a header with other columns than the first. Import the files one by one.`,
  );
}

const RECEIVED_MONTH = /received[\s_-]+month/i;
/** So many column names in one line make it a header. */
const LEAST_NAMES = 3;

function likeliest(line: string): Separator {
  const known = (separator: Separator) => (fieldsOfLine(line, separator) ?? []).map(nameOf).filter(isKnown).length;
  return separators.reduce((best, other) => (known(other) > known(best) ? other : best));
}

function nameOf(cell: string): string {
  return cell.toLowerCase().replace(/[\s-]+/g, '_');
}

function isKnown(name: string): name is Known {
  return name === REPORT || columnNames.some((known) => known === name);
}
