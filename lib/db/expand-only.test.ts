import { describe, expect, it } from 'vitest';
import { readMigrations } from './migrations';

// What servers of the version before bear, and what is over in a moment on a large table: see
// docs/decisions/2026-11-29-expand-then-contract.md.

/** Later ones are looked at. Those before were applied while nothing served. */
const LAST_BEFORE = '20261129060319_area_of_report';
/** In the comment before a statement that is none of those below; the reason follows. */
const SAID_SAFE = /^-- Safe beside the version before: \S.+/m;

const NAME = String.raw`"?\w+"?`;
/** Without a value for each row there is, or with the same for all: PostgreSQL writes neither into the rows. */
const CONSTANT = String.raw`(?:'[^']*'|-?[\d.]+|true|false|CURRENT_TIMESTAMP)(?:::[\w"\[\]]+)?`;
const newColumn = new RegExp(
  String.raw`^ADD COLUMN\s+${NAME}\s+${NAME}(?:\(\d+(?:,\s*\d+)?\))?(?:\[\])?(?: (?:NOT NULL )?DEFAULT ${CONSTANT})?$`,
  'i',
);
const settings = /^SET \([\w\s=.,]+\)$/i;
const newThing = /^(?:CREATE TYPE|CREATE TABLE|ALTER TYPE \S+ ADD VALUE)\s/i;
const aboutTable = new RegExp(
  String.raw`^(?:ALTER TABLE|CREATE (?:UNIQUE )?INDEX ${NAME} ON)\s+(${NAME})\s*(.*)$`,
  'is',
);

/** Statements with the comments before them. No string in a migration holds a semicolon, but as \x3b. */
function statementsOf(sql: string): { text: string; said: string }[] {
  return `${sql}\n`
    .split(/;[^\S\n]*(?:\n|$)/)
    .map((part) => ({
      said: part,
      text: part
        .replaceAll(/--.*$/gm, '')
        .replaceAll(/[^\S\n]+/g, ' ')
        .trim(),
    }))
    .filter(({ text }) => text !== '');
}

/** The statements of a migration that an older server or a large table may not bear, and that give no reason why they do. */
function unsafeIn(sql: string): string[] {
  const statements = statementsOf(sql);
  const bare = (name: string) => name.replaceAll('"', '');
  const made = new Set(statements.flatMap(({ text }) => /^CREATE TABLE (\S+)/i.exec(text)?.slice(1).map(bare) ?? []));
  const isSafe = (text: string) => {
    if (newThing.test(text)) return true;
    const [, table = '', actions = ''] = aboutTable.exec(text) ?? [];
    if (made.has(bare(table))) return true;
    if (!/^ALTER TABLE/i.test(text)) return false;
    const each = actions.split(/,\s*(?=(?:ADD|ALTER|DROP|RENAME|SET|VALIDATE)\b)/i).map((action) => action.trim());
    return each.every((action) => newColumn.test(action) || settings.test(action));
  };
  return statements.filter(({ text, said }) => !SAID_SAFE.test(said) && !isSafe(text)).map(({ text }) => text);
}

describe('a migration', () => {
  it('only adds, or says why what it takes away is safe beside the version before', async () => {
    const later = (await readMigrations()).filter(({ name }) => name > LAST_BEFORE);
    const unsafe = later.flatMap(({ name, sql }) => unsafeIn(sql).map((statement) => `${name}: ${statement}`));
    expect(unsafe).toEqual([]);
  });

  it.each([
    'DROP TABLE report',
    'ALTER TABLE report DROP COLUMN state',
    'ALTER TABLE report RENAME COLUMN state TO place',
    'ALTER TABLE report RENAME TO reports',
    'ALTER TABLE report ALTER COLUMN state TYPE TEXT',
    'ALTER TABLE report ALTER COLUMN state SET NOT NULL',
    'ALTER TABLE report ADD COLUMN place TEXT NOT NULL',
    'ALTER TABLE report ADD COLUMN place UUID NOT NULL DEFAULT gen_random_uuid()',
    'ALTER TABLE report ADD COLUMN place SERIAL UNIQUE',
    'ALTER TABLE report ADD COLUMN place TEXT, DROP COLUMN state',
    'ALTER TABLE report ADD COLUMN place INTEGER REFERENCES area_county (code)',
    'ALTER TABLE report ADD CONSTRAINT a_state CHECK (state IS NOT NULL) NOT VALID',
    'CREATE INDEX report_state ON report (state)',
    'ALTER TYPE credential RENAME VALUE a TO b',
    'UPDATE report SET state = state',
    'DELETE FROM pay_model',
    'LOCK TABLE report',
  ])('must give a reason for: %s', (statement) => {
    expect(unsafeIn(`-- Some words.\n${statement};\n`)).toEqual([statement]);
    expect(unsafeIn(`-- Safe beside the version before: nobody reads it.\n${statement};\n`)).toEqual([]);
    expect(unsafeIn(`-- Safe beside the version before: that one.\nSELECT 1;\n${statement};\n`)).toEqual([statement]);
  });

  it.each([
    `CREATE TYPE kind AS ENUM ('a', 'b')`,
    `ALTER TYPE kind ADD VALUE 'c'`,
    'CREATE TABLE "new" (id UUID NOT NULL);\nCREATE UNIQUE INDEX new_id ON new (id);\nALTER TABLE "new" ALTER COLUMN id DROP NOT NULL',
    'ALTER TABLE "report" ADD COLUMN     "place" VARCHAR(7),\nADD COLUMN     "area" DECIMAL(11, 4)',
    `ALTER TABLE report ADD COLUMN place TEXT[] NOT NULL DEFAULT '{}', ADD COLUMN n INTEGER NOT NULL DEFAULT 0`,
    'ALTER TABLE report SET (vacuum_truncate = false)',
  ])('may do without one: %s', (statements) => {
    expect(unsafeIn(`${statements};\n`)).toEqual([]);
  });
});
