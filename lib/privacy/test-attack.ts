import { createHash, createHmac } from 'node:crypto';
import type { DumpedRow } from './test-dump';

/** What someone may know or find who looks for a person in a copy of the database. */
export interface Person {
  email: string;
  userId: string;
  encryptedEmail: string;
}

const digests = ['md5', 'sha1', 'sha256', 'sha512'];
const encodings = ['hex', 'base64', 'base64url'] as const;
export const guessableKeys = [
  '',
  'secret',
  'paychart',
  'authorship',
  'changeme',
  'author',
  'report',
  'http://localhost:3000',
];

/** Rows that hold a hash of what is known of a person, under one of the keys; the thief tries them all. */
export function rowsByHash(rows: readonly DumpedRow[], person: Person, keys: readonly string[]): DumpedRow[] {
  const known = [person.email, person.userId, person.userId.replaceAll('-', ''), person.encryptedEmail];
  const guesses = new Set(
    known
      .flatMap((subject) => [subject, `author:${subject}`, `address:${subject}`])
      .flatMap((subject) => [
        ...digests.flatMap((digest) =>
          encodings.map((encoding) => createHash(digest).update(subject).digest(encoding)),
        ),
        ...keys.flatMap((key) =>
          ['sha1', 'sha256', 'sha512'].flatMap((digest) =>
            encodings.map((encoding) => createHmac(digest, key).update(subject).digest(encoding)),
          ),
        ),
      ]),
  );
  return rows.filter(({ values }) => values.some(({ text }) => guesses.has(text)));
}

/** Rows in which one of these words stands, alone or in a longer text. */
export function rowsNaming(rows: readonly DumpedRow[], words: readonly string[]): DumpedRow[] {
  return rows.filter(({ values }) => values.some(({ text }) => words.some((word) => text.includes(word))));
}

/**
 * What the rows of a kind of subject tell of their order: for each table and column, for how they lie and were
 * written, the rank correlation with the true order as a t statistic; `subjects` are given in that order, each by the words that name it. 0
 * tells nothing, 6 or −6 comes by chance once in a million times, infinity tells all.
 */
export function orderTold(rows: readonly DumpedRow[], subjects: readonly (readonly string[])[]): Map<string, number> {
  const places = new Map<string, { order: number; place: number | string }[]>();
  for (const [order, words] of subjects.entries()) {
    const first = new Set<string>();
    for (const { table, position, written, values } of rowsNaming(rows, words)) {
      for (const [name, place] of [
        ['as it lies', position] as const,
        ['as written', written] as const,
        ...values.map(({ column, text }) => [column, /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text] as const),
      ]) {
        const key = `${table}: ${name}`;
        if (first.has(key)) continue;
        first.add(key);
        places.set(key, [...(places.get(key) ?? []), { order, place }]);
      }
    }
  }
  const told = new Map<string, number>();
  for (const [key, points] of places) {
    if (points.length < LEAST_POINTS) continue;
    const correlation = rankCorrelation(points);
    if (correlation === undefined) continue;
    told.set(key, correlation * Math.sqrt((points.length - 2) / Math.max(0, 1 - correlation ** 2)));
  }
  return told;
}

/** Of fewer than this many chance alone may line up some. */
const LEAST_POINTS = 30;

/** Spearman's; undefined where all places are the same. */
function rankCorrelation(points: readonly { order: number; place: number | string }[]): number | undefined {
  const x = ranks(points.map(({ order }) => order));
  const y = ranks(points.map(({ place }) => place));
  const mean = (points.length - 1) / 2;
  const product = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, value, index) => sum + (value - mean) * ((b[index] ?? 0) - mean), 0);
  const spread = Math.sqrt(product(x, x) * product(y, y));
  return spread === 0 ? undefined : product(x, y) / spread;
}

/** Equal ones share the mean of their ranks. */
function ranks(values: readonly (number | string)[]): number[] {
  const sorted = [...values].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return values.map((value) => (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2);
}
