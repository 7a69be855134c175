import type { Readable } from 'node:stream';
import { fieldsOfLine, namedSeparator } from '@/lib/tables/fields-of-line';
import { linesOf } from '@/lib/tables/lines-of';
import { UnreadableFile } from '@/lib/tables/unreadable-file';
import { type Header, isHeaderAgain, readHeader } from './read-header';
import type { DateOrder } from './read-month';
import { type FileLine, type Problem, type ReadReport, reportReader } from './read-report';
import { columnNames } from './report-file';

/**
 * Reads a file line by line, checking each report with the schema of the form; every line of the file comes out. Throws
 * UnreadableFile when the columns are not those of report-file.ts or the file is not text.
 */
export async function* readReportFile(file: Readable, now: Date, dates?: DateOrder): AsyncGenerator<FileLine> {
  const readReport = await reportReader(now, dates);
  let header: Header | undefined;
  let line = 0;
  let separator: Header['separator'] | undefined;
  for await (const lines of linesOf(file)) {
    for (const text of lines) {
      line += 1;
      if (header) yield readLine(text, line, header, readReport);
      else if (text.trim() === '' || (separator && text.replaceAll(separator, '').trim() === ''))
        yield { kind: 'empty', line };
      else if (line === 1 && namedSeparator(text)) {
        separator = namedSeparator(text);
        yield { kind: 'header', line };
      } else {
        header = readHeader(text, line, separator);
        yield { kind: 'header', line };
      }
    }
  }
  if (!header)
    throw new UnreadableFile(`This file is empty. Its first line must name the columns: ${columnNames.join(',')}`);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for.
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f]/;
const SPREADSHEET_ERROR = /^(#(N\/A|NAME\?|REF!|VALUE!|NUM!|DIV\/0!|NULL!)|#{3,}|Err:\d+)$/i;
/** Whether it is worth to look at each cell. */
const MAY_SPOIL = new RegExp(`${CONTROL.source}|#|Err:`, 'i');

function readLine(text: string, line: number, header: Header, readReport: ReadReport): FileLine {
  const cells = fieldsOfLine(text, header.separator);
  if (!cells) {
    const message =
      'A quote is not closed on this line, or stands within a cell. Put such a cell in quotes, and each quote in it twice';
    return { kind: 'bad', line, problems: [{ column: 'row', stands: text, message }] };
  }
  if (cells.every((cell) => cell === '')) return { kind: 'empty', line };
  if (isHeaderAgain(text, cells, header, line)) return { kind: 'header', line };
  const problems = [...cellsBeyond(cells, header), ...(MAY_SPOIL.test(text) ? spoiled(cells, header) : [])];
  if (problems.length > 0) return { kind: 'bad', line, problems };
  return readReport(line, (column) => cells[header.at.get(column) ?? -1] ?? '');
}

/** Cells that hold what nobody answered. */
function spoiled(cells: readonly string[], { places }: Header): Problem[] {
  return cells.flatMap((stands, index) => {
    const column = places[index] ?? `cell ${index + 1}`;
    if (CONTROL.test(stands)) return [{ column, stands, message: 'This holds a control character. Leave it out' }];
    const isError = SPREADSHEET_ERROR.test(stands);
    return isError ? [{ column, stands, message: 'This is a spreadsheet’s error, not a value' }] : [];
  });
}

/** Cells that belong to no column: what stands in them would be lost. */
function cellsBeyond(cells: readonly string[], { places, separator }: Header): Problem[] {
  if (cells.every((cell, index) => cell === '' || places[index])) return [];
  const named = places.filter(Boolean).length;
  return cells.flatMap((cell, index) => {
    if (cell === '' || places[index]) return [];
    const message = `The header names ${named} columns and none here. Put a cell with “${separator}” in it in quotes`;
    return [{ column: `cell ${index + 1}`, stands: cell, message }];
  });
}
