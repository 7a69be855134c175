import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type ClientBase, escapeIdentifier } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/** A list holds words alone, which need no quotes in an array. */
type Value = string | number | boolean | Date | readonly string[] | null;

/** Adds rows to a table; all have the same columns in the same order. */
export async function copyRows(
  connection: ClientBase,
  table: string,
  rows: readonly Readonly<Record<string, Value>>[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first).map(escapeIdentifier).join(', ');
  const text = rows.map((row) => `${Object.values(row).map(copied).join('\t')}\n`).join('');
  await pipeline(
    Readable.from([Buffer.from(text)]),
    connection.query(copyFrom(`COPY ${escapeIdentifier(table)} (${columns}) FROM STDIN`)),
  );
}

/** As COPY's text format has it. */
function copied(value: Value): string {
  if (value === null) return '\\N';
  if (typeof value === 'string') return SPECIAL.test(value) ? value.replace(EACH_SPECIAL, escaped) : value;
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? `{${value.join(',')}}` : String(value);
}

const SPECIAL = /[\\\t\n\r]/;
const EACH_SPECIAL = /[\\\t\n\r]/g;

function escaped(letter: string): string {
  return letter === '\\' ? '\\\\' : letter === '\t' ? '\\t' : letter === '\n' ? '\\n' : '\\r';
}
