import { Buffer } from 'node:buffer';
import { UnreadableFile } from './unreadable-file';

/** The bytes of a file, in pieces of any size. */
export type Pieces = AsyncIterable<Uint8Array | string>;

const MOST_LETTERS_IN_LINE = 1_000_000;
/** How many bytes tell what kind of file it is. */
const TELLING = 16;
const LINE_END = /\r\n|\n|\r/;

const CSV = 'Save it as “CSV UTF-8” and import that.';
const SPSS =
  'In SPSS or PSPP write it with SAVE TRANSLATE /TYPE=CSV /FIELDNAMES /CELLS=LABELS /OUTFILE="survey.csv" and import that.';
const others: readonly [begins: string | RegExp, what: string, wayOut?: string][] = [
  ['PK\u0003\u0004', 'a workbook (.xlsx, .ods or .numbers) or a zip archive'],
  ['\u00d0\u00cf\u0011\u00e0', 'a workbook of an old Excel (.xls), or one with a password'],
  ['\u001f\u008b', 'packed with gzip'],
  ['$FL2', 'an SPSS file (.sav)', SPSS],
  ['$FL3', 'an SPSS file (.zsav)', SPSS],
  ['%PDF-', 'a PDF'],
  [/^(?:\u00ef\u00bb\u00bf)?\s*<(?:!doctype|html|table|\?xml)/i, 'a web page or XML, whatever its name says'],
  [/^(?:\u00ef\u00bb\u00bf)?\s*(?:\[\s*)?\{"/, 'JSON'],
];

/**
 * The lines of a text file, many at a time, ended by LF, CR LF or CR in any mixture. Each letter is one byte of UTF-8, or
 * of what the file is written in when it is not: see `decoded`. Throws UnreadableFile for what is not text.
 */
export async function* linesOf(file: Pieces): AsyncGenerator<string[]> {
  let rest = '';
  let before = 0;
  for await (const bytes of utf8Of(file)) {
    const text = rest + bytes.toString('latin1');
    // A CR at the end may be half of a CR LF.
    const whole = text.endsWith('\r') ? text.slice(0, -1) : text;
    const lines = whole.split(whole.includes('\r') ? LINE_END : '\n');
    rest = (lines.pop() ?? '') + text.slice(whole.length);
    const long = [...lines, rest].findIndex((line) => line.length > MOST_LETTERS_IN_LINE);
    if (long >= 0) {
      throw new UnreadableFile(`Line ${before + long + 1} has more than 1,000,000 characters: its line ends are lost.`);
    }
    before += lines.length;
    yield lines;
  }
  if (rest !== '') yield rest.endsWith('\r') ? [rest.slice(0, -1)] : [rest];
}

/** The bytes of a file in UTF-8 or another encoding that holds ASCII, without a byte order mark; UTF-16 is turned into it. */
async function* utf8Of(file: Pieces): AsyncGenerator<Buffer> {
  let head: Buffer | undefined = Buffer.alloc(0);
  let utf16: TextDecoder | undefined;
  for await (const piece of file) {
    let bytes: Buffer = asBuffer(piece);
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

function asBuffer(piece: Uint8Array | string): Buffer {
  if (typeof piece === 'string') return Buffer.from(piece);
  return Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
}

function begin(head: Buffer): [Buffer, TextDecoder | undefined] {
  const letters = head.toString('latin1', 0, TELLING);
  const other = others.find(([begins]) =>
    typeof begins === 'string' ? letters.startsWith(begins) : begins.test(letters),
  );
  if (other) throw new UnreadableFile(`This is no CSV file but ${other[1]}. ${other[2] ?? CSV}`);
  const utf16 = utf16Of(head);
  if (utf16) return [head, new TextDecoder(utf16)];
  return [marked(head) ? head.subarray(3) : head, undefined];
}

function marked([first, second, third]: Uint8Array): boolean {
  return first === 0xef && second === 0xbb && third === 0xbf;
}

function utf16Of([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return 'utf-16be';
  return undefined;
}

/** What a text is in where it is not UTF-8. */
export type Legacy = 'windows-1252' | 'macintosh';

/**
 * What the first bytes of a text are written in: `legacy` is what cells are decoded from that are not UTF-8. Only old Macs
 * end lines with a CR alone, and they write Mac Roman.
 */
export function encodingOf(head: Uint8Array): { name: string; legacy: Legacy } {
  const utf16 = utf16Of(head);
  if (utf16) return { name: utf16 === 'utf-16le' ? 'UTF-16 LE' : 'UTF-16 BE', legacy: 'windows-1252' };
  const bytes = asBuffer(head);
  const legacy = bytes.includes('\r') && !bytes.includes('\n') ? 'macintosh' : 'windows-1252';
  // The last letter may be cut.
  const isUtf8 = [0, 1, 2, 3].some((cut) => isUtf8Text(bytes.subarray(0, bytes.length - cut)));
  if (isUtf8) return { name: 'UTF-8', legacy };
  return { name: legacy === 'macintosh' ? 'Mac Roman' : 'Windows-1252', legacy };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for.
const ASCII = /^[\u0000-\u007f]*$/;
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const macRoman = new TextDecoder('macintosh');
/** Windows-1252 from 0x80 to 0x9f; the rest is Latin-1. Node's own decoder treats all of it as Latin-1. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

export function isAscii(text: string): boolean {
  return ASCII.test(text);
}

function isUtf8Text(bytes: Uint8Array): boolean {
  try {
    utf8.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** The text of a cell: UTF-8, or else Windows-1252 or Mac Roman. */
export function decoded(cell: string, legacy: Legacy = 'windows-1252'): string {
  if (isAscii(cell)) return cell;
  const bytes = Buffer.from(cell, 'latin1');
  try {
    return utf8.decode(bytes);
  } catch {
    if (legacy === 'macintosh') return macRoman.decode(bytes);
    return cell.replace(/[\u0080-\u009f]/g, (letter) => WINDOWS_1252[letter.charCodeAt(0) - 0x80] ?? letter);
  }
}
