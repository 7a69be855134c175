import { decoded, type Legacy } from './lines-of';

/** What separates the cells of a line, the likeliest first. */
export const separators = [',', ';', '\t', '|'] as const;
export type Separator = (typeof separators)[number];

/** `sep=;` in the first line tells Excel the separator. */
const SEPARATOR_LINE = /^"?sep=(.)"?/i;

/** The separator that a line is there to name. */
export function namedSeparator(line: string): Separator | undefined {
  const named = SEPARATOR_LINE.exec(line)?.[1];
  return separators.find((separator) => separator === named);
}

/** The cells of one line, trimmed; undefined if a quote isn't closed on it or is inside a cell. */
export function fieldsOfLine(line: string, separator: Separator, legacy?: Legacy): string[] | undefined {
  if (!line.includes('"')) return line.split(separator).map((cell) => decoded(cell, legacy).trim());
  const cells: string[] = [];
  for (let at = 0; at <= line.length; at += 1) {
    const quoted = quotedAt(line, at, separator);
    const end = quoted?.end ?? indexOr(line, separator, at, line.length);
    const text = quoted?.text ?? line.slice(at, end);
    if (!quoted && text.includes('"')) return undefined;
    cells.push(decoded(text, legacy).trim());
    at = end;
  }
  return cells;
}

/** Whether a line ends within a quoted cell, which goes on in the next line. */
export function endsWithinQuotes(line: string, separator: Separator): boolean {
  for (let at = 0; at <= line.length; at += 1) {
    const quoted = quotedAt(line, at, separator);
    if (!quoted) {
      const opening = separator === '\t' ? OPENING_BEFORE_TAB : OPENING;
      opening.lastIndex = at;
      if (opening.test(line)) return true;
    }
    at = quoted?.end ?? indexOr(line, separator, at, line.length);
  }
  return false;
}

/** The text of a quoted cell that begins here, and where the separator behind it stands. */
function quotedAt(line: string, at: number, separator: Separator): { text: string; end: number } | undefined {
  const pattern = separator === '\t' ? QUOTED_BEFORE_TAB : QUOTED;
  pattern.lastIndex = at;
  const match = pattern.exec(line);
  const end = pattern.lastIndex;
  if (!match || (end < line.length && line[end] !== separator)) return undefined;
  return { text: (match[1] ?? '').replaceAll('""', '"'), end };
}

const QUOTED = /\s*"([^"]*(?:""[^"]*)*)"\s*/y;
const QUOTED_BEFORE_TAB = / *"([^"]*(?:""[^"]*)*)" */y;
/** A quote that opens a cell, and none behind it that closes it. */
const OPENING = /\s*"[^"]*(?:""[^"]*)*$/y;
const OPENING_BEFORE_TAB = / *"[^"]*(?:""[^"]*)*$/y;

function indexOr(line: string, separator: string, from: number, otherwise: number): number {
  const index = line.indexOf(separator, from);
  return index < 0 ? otherwise : index;
}
