import { officialLine } from '@/lib/baselines/read-seed-files';
import type { FoundFigure, Reading } from './found-figure';
import { nameOf, type OpenFile, openTables } from './open-tables';
import { readAreaNames, readAreaWages } from './read-area-wages';
import { readOewsTable } from './read-oews-table';
import { readParityTable } from './read-parity-table';
import { readProjectionTable } from './read-projection-table';
import { readSeedTable } from './read-seed-table';
import { readSeries } from './read-series';
import { type KnownTable, recognizeTable } from './recognize-table';
import { UnreadableOfficial } from './unreadable-official';

export interface ReadFile extends Reading {
  /** Without its folders. */
  name: string;
  /** What it was recognized as, with the sheet of a workbook; of a file that was not, nothing. */
  layout?: string;
}

/** A figure and the file that has it. */
export interface FiledFigure extends FoundFigure {
  file: string;
}

/**
 * Recognizes and reads files of agencies and of this site. `period` says what stands in none of them. Files with problems
 * come back with them and what else they hold; nothing is written here.
 */
export async function readOfficialFiles(files: readonly string[], period: string | undefined): Promise<ReadFile[]> {
  const known = await Promise.all(files.map(recognized));
  const names = new Map<string, string>();
  for (const file of known) {
    if ('columns' in file && file.layout === 'DOL, counties of areas') {
      for (const [area, name] of await readAreaNames(file)) names.set(area, name);
    }
  }
  const read: ReadFile[] = [];
  for (const file of known) {
    read.push('columns' in file ? await readKnown(file, names, period) : file);
  }
  return contradictionsIn(read);
}

async function recognized(path: string): Promise<KnownTable | ReadFile> {
  const given: OpenFile = { file: path, tables: [] };
  try {
    return await recognizeTable(await openTables(path));
  } catch (error) {
    return { name: nameOf(given), figures: [], problems: [problemOf(error)], notes: [] };
  }
}

async function readKnown(
  known: KnownTable,
  names: ReadonlyMap<string, string>,
  period: string | undefined,
): Promise<ReadFile> {
  const sheet = known.table.sheet === undefined ? '' : `, sheet ${known.table.sheet}`;
  const file = { name: nameOf(known.file), layout: known.layout + sheet };
  try {
    const reading = await readLayout(known, names, period);
    return { ...file, ...reading, problems: [...reading.problems, ...reading.figures.flatMap(wrongLine)] };
  } catch (error) {
    return { ...file, figures: [], problems: [problemOf(error)], notes: [] };
  }
}

function readLayout(
  known: KnownTable,
  names: ReadonlyMap<string, string>,
  period: string | undefined,
): Promise<Reading> | Reading {
  switch (known.layout) {
    case 'a seed file of Paychart':
      return readSeedTable(known);
    case 'BLS, OEWS wages':
      return readOewsTable(known, period);
    case 'BLS, series':
      return readSeries(known);
    case 'BEA, regional price parities':
      return readParityTable(known);
    case 'DOL, prevailing wages':
      return readAreaWages(known, names, period);
    case 'DOL, counties of areas':
      return { figures: [], problems: [], notes: [`The names of ${names.size} areas.`] };
    case 'BLS, employment projections':
      return readProjectionTable(known);
  }
}

/** What the rules for the lines of seed files say of a figure. */
function wrongLine({ at, ...figure }: FoundFigure): string[] {
  const [issue] = officialLine(figure.dataset).safeParse(figure).error?.issues ?? [];
  return issue ? [`${at}: ${figure.label}: ${issue.path.join('.')} ${issue.message}.`] : [];
}

/** The same with what is given twice once, or refused where it is not the same. */
function contradictionsIn(files: readonly ReadFile[]): ReadFile[] {
  const first = new Map<string, FiledFigure>();
  return files.map((file) => {
    const problems = [...file.problems];
    const figures = file.figures.filter((figure) => {
      const key = keyOf(figure);
      const before = first.get(key);
      if (!before) first.set(key, { ...figure, file: file.name });
      if (before && Number(before.value) !== Number(figure.value)) {
        problems.push(
          `${figure.at}: ${key} is ${figure.value}, and ${before.value} at ${before.at} of ${before.file}.`,
        );
      }
      return !before;
    });
    return { ...file, figures, problems };
  });
}

function keyOf({ dataset, period, subject, statistic }: FoundFigure): string {
  return `${dataset} ${period} ${subject} ${statistic}`;
}

function problemOf(error: unknown): string {
  if (error instanceof UnreadableOfficial) return error.message;
  if (error instanceof Error && 'syscall' in error) return `It can’t be read: ${error.message}`;
  throw error;
}
