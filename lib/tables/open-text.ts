import { namedSeparator, type Separator, separators } from './fields-of-line';
import { encodingOf, type Legacy, linesOf, type Pieces } from './lines-of';
import type { RawTable } from './raw-table';
import { recordsOf } from './records-of';
import { UnreadableFile } from './unreadable-file';

const names: Record<Separator, string> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'vertical bars' };

/** How many rows tell the separator. */
const TELLING_ROWS = 100;

/** `head` is the beginning of the file, `open` gives it from the start. Throws UnreadableFile for what is not text. */
export async function openText(head: Uint8Array, open: () => Pieces): Promise<RawTable> {
  const { name, legacy } = encodingOf(head);
  const separator = (await named(head)) ?? (await likeliest(head, legacy));
  return {
    written: `${separator === '\t' ? 'text' : 'CSV'}, separated by ${names[separator]}, in ${name}`,
    rows: () => recordsOf(open(), separator, legacy),
  };
}

async function* onePiece(head: Uint8Array): AsyncGenerator<Uint8Array> {
  yield head;
}

async function named(head: Uint8Array): Promise<Separator | undefined> {
  for await (const [first] of linesOf(onePiece(head))) return namedSeparator(first ?? '');
  return undefined;
}

/** The one that gives most rows the same number of cells, and many of them. */
async function likeliest(head: Uint8Array, legacy: Legacy): Promise<Separator> {
  let best: { separator: Separator; score: number } = { separator: ',', score: 0 };
  for (const separator of separators) {
    const score = await evenness(head, separator, legacy);
    if (score > best.score) best = { separator, score };
  }
  return best.separator;
}

async function evenness(head: Uint8Array, separator: Separator, legacy: Legacy): Promise<number> {
  const widths = new Map<number, number>();
  let rows = 0;
  try {
    for await (const more of recordsOf(onePiece(head), separator, legacy)) {
      for (const { cells } of more) {
        widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
        rows += 1;
        if (rows === TELLING_ROWS) break;
      }
      if (rows === TELLING_ROWS) break;
    }
  } catch (error) {
    // The head may end within a cell, and quotes stand astray where this is not the separator.
    if (!(error instanceof UnreadableFile)) throw error;
  }
  return Math.max(0, ...[...widths].map(([width, times]) => times * (width - 1)));
}
