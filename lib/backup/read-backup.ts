import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import type { z } from 'zod';
import { StartProblem } from '@/lib/db/start-problem';
import {
  ANY_TITLE,
  type BackedUpTable,
  copyStatement,
  END_OF_ROWS,
  type End,
  endSchema,
  type Header,
  headerSchema,
  SETTING,
  sequenceStatement,
  TITLE,
} from './format';
import { rowsIn } from './rows-in';

/** The header, names of all tables and columns, is by far the longest line. */
const LONGEST_LINE = 1_000_000;
const CHUNK_BYTES = 1 << 18;

/** What is done with the rows of a backup. */
interface Taker {
  header(header: Header): Promise<void>;
  /** The rows in COPY's text format; all of them must be read. */
  table(table: BackedUpTable, rows: AsyncIterable<Buffer>): Promise<void>;
}

/**
 * Reads a backup from beginning to end, and gives its parts to `taker` as they come: whether the file is whole is known when
 * this returns. Throws StartProblem when it is no backup, or not as it was written.
 */
export async function readBackup(file: string, taker?: Taker): Promise<{ header: Header; end: End }> {
  const text = new Text(file);
  try {
    return await readParts(file, text, taker);
  } catch (error) {
    throw unreadable(file, error) ?? error;
  } finally {
    text.close();
  }
}

class Altered extends Error {}

async function readParts(file: string, text: Text, taker: Taker | undefined): Promise<{ header: Header; end: End }> {
  const title = await text.line();
  if (title !== TITLE) {
    throw title.startsWith(ANY_TITLE)
      ? new StartProblem(`${file} is a backup of a newer version of Paychart. Use that version.`)
      : noBackup(file);
  }
  const header = commentIn(await text.line(), headerSchema);
  if ((await text.line()) !== SETTING) throw new Altered();
  await taker?.header(header);
  const counted: Record<string, number> = {};
  for (const table of header.tables) {
    if ((await text.line()) !== copyStatement(table)) throw new Altered();
    const count = { rows: 0 };
    const rows = text.rows(count);
    if (taker) await taker.table(table, rows);
    else for await (const _ of rows);
    counted[table.name] = count.rows;
  }
  for (const sequence of header.sequences) {
    if ((await text.line()) !== sequenceStatement(sequence)) throw new Altered();
  }
  const sha256 = text.digest();
  const end = commentIn(await text.line(), endSchema);
  const isWhole =
    end.sha256 === sha256 &&
    Object.keys(end.rows).length === header.tables.length &&
    header.tables.every(({ name }) => end.rows[name] === counted[name]) &&
    (await text.isOver());
  if (!isWhole) throw new Altered();
  return { header, end };
}

function commentIn<T>(line: string, schema: z.ZodType<T>): T {
  try {
    return schema.parse(JSON.parse(line.replace(/^-- /, '')));
  } catch {
    throw new Altered();
  }
}

function noBackup(file: string): StartProblem {
  return new StartProblem(`${file} is no backup of Paychart: it was not written by \`npm run backup\`.`);
}

/** A sentence for what reading a file may throw; undefined: it has nothing to do with the file. */
function unreadable(file: string, error: unknown): StartProblem | undefined {
  if (error instanceof Altered) {
    return new StartProblem(`${file} is not as it was written: a part is missing or altered. Take another copy of it.`);
  }
  if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) return undefined;
  if (error.code === 'Z_DATA_ERROR' && error.message === 'incorrect header check') return noBackup(file);
  return error.code.startsWith('Z_') ? unreadable(file, new Altered()) : undefined;
}

/** The uncompressed text of a file, in pieces. What was read is hashed. */
class Text {
  readonly #hash = createHash('sha256');
  readonly #close: () => void;
  readonly #chunks: AsyncIterator<Buffer>;
  #ahead = Buffer.alloc(0);

  constructor(file: string) {
    const source = createReadStream(file);
    const unpacked = createGunzip({ chunkSize: CHUNK_BYTES });
    source.on('error', ({ message }) => {
      unpacked.destroy(new StartProblem(`${file} can’t be read: ${message.replace(/,.*/, '')}.`));
    });
    source.pipe(unpacked);
    this.#chunks = unpacked[Symbol.asyncIterator]();
    this.#close = () => {
      source.destroy();
      unpacked.destroy();
    };
  }

  close(): void {
    this.#close();
  }

  /** Of what was read so far, as hexadecimal. */
  digest(): string {
    return this.#hash.copy().digest('hex');
  }

  async isOver(): Promise<boolean> {
    return this.#ahead.length === 0 && (await this.#next()) === undefined;
  }

  async line(): Promise<string> {
    for (let from = 0; ; ) {
      const end = this.#ahead.indexOf('\n', from);
      if (end !== -1) return this.#take(end + 1).toString('utf8', 0, end);
      from = this.#ahead.length;
      const more = from > LONGEST_LINE ? undefined : await this.#next();
      if (!more) throw new Altered();
      this.#ahead = Buffer.concat([this.#ahead, more]);
    }
  }

  /** The lines up to the one that ends them, which is left out. */
  async *rows(count: { rows: number }): AsyncGenerator<Buffer> {
    const last = Buffer.from(`\n${END_OF_ROWS}\n`);
    if (this.#ahead.length < last.length) await this.#fill(last.length - 1);
    if (this.#ahead.subarray(0, last.length - 1).equals(last.subarray(1))) {
      this.#take(last.length - 1);
      return;
    }
    for (;;) {
      const end = this.#ahead.indexOf(last);
      // The end may be cut in two.
      const known = end === -1 ? this.#ahead.length - last.length + 1 : end + 1;
      if (known > 0) {
        const rows = this.#take(known);
        count.rows += rowsIn(rows);
        yield rows;
      }
      if (end !== -1) {
        this.#take(last.length - 1);
        return;
      }
      await this.#fill(last.length);
    }
  }

  /** Throws when there is not so much left. */
  async #fill(bytes: number): Promise<void> {
    while (this.#ahead.length < bytes) {
      const more = await this.#next();
      if (!more) throw new Altered();
      this.#ahead = Buffer.concat([this.#ahead, more]);
    }
  }

  #take(bytes: number): Buffer {
    const taken = this.#ahead.subarray(0, bytes);
    this.#ahead = this.#ahead.subarray(bytes);
    this.#hash.update(taken);
    return taken;
  }

  async #next(): Promise<Buffer | undefined> {
    const { done, value } = await this.#chunks.next();
    return done ? undefined : value;
  }
}
