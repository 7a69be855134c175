import { endsWithinQuotes, fieldsOfLine, namedSeparator, type Separator } from './fields-of-line';
import { decoded, isAscii, type Legacy, linesOf, type Pieces } from './lines-of';
import type { RawRow } from './raw-table';
import { UnreadableFile } from './unreadable-file';

const MOST_LETTERS_IN_ROW = 1_000_000;
const QUOTE = '"';
/** Letters up to this are blanks or none. */
const BLANK = 32;

/**
 * The rows of a text file, many at a time, without empty ones and the line that names the separator. A quoted cell may span
 * lines. Throws UnreadableFile for a quote that is not closed or stands within a cell.
 */
export async function* recordsOf(file: Pieces, separator: Separator, legacy: Legacy): AsyncGenerator<RawRow[]> {
  let line = 0;
  /** The lines so far of a row that goes on, and where it began. */
  let begun: { line: number; text: string; within: boolean } | undefined;
  for await (const lines of linesOf(file)) {
    const rows: RawRow[] = [];
    for (const text of lines) {
      line += 1;
      if (text.includes('\0')) throw new UnreadableFile(`Line ${line} holds a NUL byte: this is no text.`);
      if (!begun && !text.includes(QUOTE)) {
        const cells = text.split(separator);
        if (tidied(cells, isAscii(text) ? undefined : legacy) && !(line === 1 && namedSeparator(text)))
          rows.push({ line, cells });
        continue;
      }
      begun = begun
        ? { ...begun, text: `${begun.text}\n${text}`, within: begun.within !== oddQuotes(text) }
        : { line, text, within: oddQuotes(text) };
      if (begun.within && !(begun.line === line && !endsWithinQuotes(text, separator))) {
        if (begun.text.length > MOST_LETTERS_IN_ROW) throw notClosed(begun.line);
        continue;
      }
      const cells = fieldsOfLine(begun.text, separator, legacy);
      if (!cells) throw stray(begun.line);
      if (cells.some((cell) => cell !== '') && !(line === 1 && namedSeparator(text))) {
        rows.push({ line: begun.line, cells });
      }
      begun = undefined;
    }
    if (rows.length > 0) yield rows;
  }
  if (begun) throw notClosed(begun.line);
}

/** Trims and decodes the cells where they lie; without `legacy` they are ASCII. Whether anything stands in them. */
function tidied(cells: string[], legacy: Legacy | undefined): boolean {
  let any = false;
  for (let at = 0; at < cells.length; at += 1) {
    const cell = cells[at] ?? '';
    if (cell === '') continue;
    const first = cell.charCodeAt(0);
    const last = cell.charCodeAt(cell.length - 1);
    const within = first > BLANK && last > BLANK;
    const read = within && !legacy ? cell : decoded(cell, legacy).trim();
    if (read !== '') any = true;
    cells[at] = read;
  }
  return any;
}

function oddQuotes(text: string): boolean {
  let odd = false;
  for (let at = text.indexOf(QUOTE); at >= 0; at = text.indexOf(QUOTE, at + 1)) odd = !odd;
  return odd;
}

function stray(line: number): UnreadableFile {
  return new UnreadableFile(
    `Line ${line} has a quote within a cell that does not begin with one, or something behind a closing quote. Put such a cell in quotes, and each quote in it twice.`,
  );
}

function notClosed(line: number): UnreadableFile {
  return new UnreadableFile(`A quote that opens a cell on line ${line} is not closed.`);
}
