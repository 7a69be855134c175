import { randomInt } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { db, type Transaction } from './client';
import { Prisma } from './generated/client';

interface Table {
  name: string;
  primaryKey: string;
  /** A column that tells rows apart. */
  key: string;
  /** A column that no foreign key can refer to: writing it does not hold up whoever adds such a reference. */
  plain: string;
}

const tables: readonly Table[] = [
  { name: '"user"', primaryKey: 'user_pkey', key: 'id', plain: 'role' },
  { name: 'account', primaryKey: 'account_pkey', key: 'provider_account_id', plain: 'type' },
  { name: 'session', primaryKey: 'session_pkey', key: 'session_token', plain: 'expires' },
  { name: 'report', primaryKey: 'report_pkey', key: 'id', plain: 'status' },
];

const JOB = 'forget-order';
const HOURS_BETWEEN = 23;
const MOST_MS = 12 * 3_600_000;
/** A large table moves in so many parts, and the places of each are free again before the next one moves. A power of two. */
const PARTS = 16;
/** Moved in one transaction, some milliseconds long: a decision on one of them waits for its end. */
const AT_ONCE = 200;
const TRIES = 3;
const PAUSE_MS = 2_000;

/**
 * Moves each row of accounts and reports to another place in its table, in random order; otherwise they are stored in the
 * order in which people came, in copies of the database too. Neither readers nor writers nor backups are held up: no lock
 * is stronger than an ordinary update's, and none is waited for. Does nothing and returns false while another server is at
 * it, or if it was begun less than `hoursBetween` ago and then finished. Can be killed at any point. Throws while a
 * transaction is open that has been keeping what the last time left from being tidied up.
 */
export async function forgetOrder(hoursBetween = HOURS_BETWEEN): Promise<boolean> {
  return db.$transaction(
    async (turn) => {
      if (!(await takeTurn(turn, hoursBetween))) return false;
      for (const table of tables) await refuseToPileUp(table);
      const seed = randomInt(2 ** 31);
      for (const table of tables) {
        const parts = await partsOf(table);
        for (let part = 0; part < parts; part++) {
          await moveAll(table, await placesIn(table, { part, parts, seed }));
          await tidyUp(table);
        }
      }
      await turn.$executeRaw`
        INSERT INTO daily_job VALUES (${JOB}, now()) ON CONFLICT (name) DO UPDATE SET begun_at = now()`;
      return true;
    },
    { timeout: MOST_MS },
  );
}

/**
 * The lock lasts as long as the transaction, which between its statements keeps nothing from being tidied up. It reads none
 * of the tables itself: it would keep a migration from them to its end.
 */
async function takeTurn(turn: Transaction, hoursBetween: number): Promise<boolean> {
  // The turn waits, idle, while other connections move the rows.
  await turn.$executeRaw`SET LOCAL idle_in_transaction_session_timeout = 0`;
  const [lock] = await turn.$queryRaw<{ ours: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtextextended(${JOB} || ' ' || current_schema(), 0)) AS ours`;
  if (!lock?.ours) return false;
  const done = await turn.$queryRaw<unknown[]>`
    SELECT 1 FROM daily_job WHERE name = ${JOB} AND begun_at > now() - make_interval(hours => ${hoursBetween}::int)`;
  return done.length === 0;
}

/** The rows' old places can be used again once no open transaction may still look at them. */
async function refuseToPileUp(table: Table): Promise<void> {
  let held: number | undefined;
  // While autovacuum has the table, it is skipped.
  for (let tried = 0; tried < TRIES; tried++) {
    if (tried > 0) await setTimeout(PAUSE_MS);
    await tidyUp(table);
    held = await oldRowsOf(table);
    if (held === undefined) return;
  }
  throw new Error(`${held} old rows of ${table.name} can't be removed: some transaction has been open since before`);
}

/** How many old rows a table holds, where they are more than it may begin with. */
async function oldRowsOf({ name }: Table): Promise<number | undefined> {
  const [held] = await db.$queryRaw<{ rows: number }[]>`
    SELECT n_dead_tup::float8 AS rows FROM pg_stat_user_tables
    WHERE relid = ${name}::regclass AND n_dead_tup > n_live_tup / 2 + 200`;
  return held?.rows;
}

async function tidyUp({ name }: Table): Promise<void> {
  await db.$executeRaw`VACUUM (SKIP_LOCKED, TRUNCATE false) ${Prisma.raw(name)}`;
}

async function partsOf({ name }: Table): Promise<number> {
  const [table] = await db.$queryRaw<{ rows: number }[]>`SELECT count(*)::float8 AS rows FROM ${Prisma.raw(name)}`;
  return (table?.rows ?? 0) < PARTS * AT_ONCE ? 1 : PARTS;
}

/** Where a row lies: `(12,3)` is the third place of page 12. */
interface Place {
  key: string;
  place: string;
}

/** Where the rows of one part of a table lie, in random order. */
async function placesIn(table: Table, { part, parts, seed }: { part: number; parts: number; seed: number }) {
  const [name, key] = [Prisma.raw(table.name), Prisma.raw(`${table.key}::text`)];
  return db.$queryRaw<Place[]>`
    SELECT ${key} AS key, ctid::text AS place FROM ${name}
    WHERE (hashtextextended(${key}, ${seed}::bigint) & ${parts - 1}::bigint) = ${part}::bigint
    ORDER BY random()`;
}

async function moveAll(table: Table, rows: readonly Place[]): Promise<void> {
  let left = rows;
  for (let tries = 0; tries < TRIES && left.length > 0; tries++) {
    const stayed: Place[] = [];
    for (let start = 0; start < left.length; start += AT_ONCE) {
      const began = performance.now();
      const some = left.slice(start, start + AT_ONCE);
      if ((await moveAway(table, some)) < some.length) stayed.push(...some);
      await setTimeout(performance.now() - began); // half of the time is everyone else's
    }
    left = stayed;
  }
}

/**
 * Moves these rows to other pages and returns how many. PostgreSQL leaves an updated row on its page while that has room, so
 * they are updated until it has none. Rows that someone else has locked stay; those that were changed or deleted meanwhile
 * lie there no longer.
 */
async function moveAway(table: Table, rows: readonly Place[]): Promise<number> {
  const [name, key, primaryKey, plain] = [table.name, `there.${table.key}::text`, table.primaryKey, table.plain].map(
    (word) => Prisma.raw(word),
  );
  const pages = new Map(rows.map(({ key, place }) => [key, pageOf(place)]));
  const stayed = (moved: readonly Place[]) => moved.filter(({ key, place }) => pages.get(key) === pageOf(place));
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('lock_timeout', '1s', true), set_config('synchronous_commit', 'off', true)`;
    // An UPDATE would take the rows in the order in which they lie. An INSERT that finds them there takes them in any.
    const update = (from: readonly Place[]) => tx.$queryRaw<Place[]>`
      WITH free AS MATERIALIZED (
        SELECT * FROM ${name} WHERE ctid = ANY (${from.map(({ place }) => place)}::text[]::tid[])
        FOR NO KEY UPDATE SKIP LOCKED)
      INSERT INTO ${name} AS there SELECT * FROM free ORDER BY random()
      ON CONFLICT ON CONSTRAINT ${primaryKey} DO UPDATE SET ${plain} = there.${plain}
      RETURNING ${key} AS key, there.ctid::text AS place`;
    const moved = await update(rows);
    for (let still = stayed(moved); still.length > 0; still = stayed(await update(still)));
    return moved.length;
  });
}

function pageOf(place: string): string {
  return place.slice(1, place.indexOf(','));
}
