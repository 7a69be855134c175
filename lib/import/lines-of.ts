import { Buffer } from 'node:buffer';
import type { Readable } from 'node:stream';
import { UnreadableFile } from '@/lib/tables/unreadable-file';

const MOST_LETTERS_IN_LINE = 10_000;
/** How many bytes tell what kind of file it is. */
const TELLING = 4;
const LINE_END = /\r\n|\n|\r/;

const packed: readonly [signature: readonly number[], what: string][] = [
  [[0x50, 0x4b, 0x03, 0x04], 'a workbook (.xlsx, .ods or .numbers) or a zip archive'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'a workbook of an old Excel (.xls)'],
  [[0x1f, 0x8b], 'packed with gzip'],
  [[0x24, 0x46, 0x4c, 0x32], 'an SPSS file (.sav)'],
];

/**
 * The lines of a text file, many at a time, ended by LF, CR LF or CR in any mixture. Each letter is one byte of UTF-8, or
 * of what the file is written in when it is not: see `decoded`. Throws UnreadableFile for what is not text.
 */
export async function* linesOf(file: Readable): AsyncGenerator<string[]> {
  let rest = '';
  let before = 0;
  for await (const bytes of utf8Of(file)) {
    const text = rest + bytes.toString('latin1');
    // A CR at the end may be half of a CR LF.
    const whole = text.endsWith('\r') ? text.slice(0, -1) : text;
    const lines = whole.split(LINE_END);
    rest = (lines.pop() ?? '') + text.slice(whole.length);
    const long = [...lines, rest].findIndex((line) => line.length > MOST_LETTERS_IN_LINE);
    if (long >= 0) {
      throw new UnreadableFile(`Line ${before + long + 1} has more than 10,000 characters: its line ends are lost.`);
    }
    before += lines.length;
    yield lines;
  }
  if (rest !== '') yield rest.endsWith('\r') ? [rest.slice(0, -1)] : [rest];
}

/** The bytes of a file in UTF-8 or another encoding that holds ASCII, without a byte order mark; UTF-16 is turned into it. */
async function* utf8Of(file: Readable): AsyncGenerator<Buffer> {
  let head: Buffer | undefined = Buffer.alloc(0);
  let utf16: TextDecoder | undefined;
  for await (const piece of file) {
    let bytes: Buffer = typeof piece === 'string' ? Buffer.from(piece) : piece;
    if (head) {
      head = Buffer.concat([head, bytes]);
      if (head.length < TELLING) continue;
      [bytes, utf16, head] = [...begin(head), undefined];
    }
    yield utf16 ? Buffer.from(utf16.decode(bytes, { stream: true })) : bytes;
  }
  if (head) {
    const [bytes, decoder] = begin(head);
    yield decoder ? Buffer.from(decoder.decode(bytes)) : bytes;
  }
}

function begin(head: Buffer): [Buffer, TextDecoder | undefined] {
  const kind = packed.find(([signature]) => signature.every((byte, at) => head[at] === byte));
  if (kind) throw new UnreadableFile(`This is no CSV file but ${kind[1]}. Save it as “CSV UTF-8” and import that.`);
  const [first, second] = head;
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return [head, new TextDecoder('utf-16le')];
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return [head, new TextDecoder('utf-16be')];
  const marked = first === 0xef && second === 0xbb && head[2] === 0xbf;
  return [marked ? head.subarray(3) : head, undefined];
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for.
const ASCII = /^[\u0000-\u007f]*$/;
const utf8 = new TextDecoder('utf-8', { fatal: true });
/** Windows-1252 from 0x80 to 0x9f; the rest is Latin-1. Node's own decoder treats all of it as Latin-1. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The text of a cell: UTF-8, or Windows-1252 where it is not that. */
export function decoded(cell: string): string {
  if (ASCII.test(cell)) return cell;
  const bytes = Buffer.from(cell, 'latin1');
  try {
    return utf8.decode(bytes);
  } catch {
    return cell.replace(/[\u0080-\u009f]/g, (letter) => WINDOWS_1252[letter.charCodeAt(0) - 0x80] ?? letter);
  }
}
