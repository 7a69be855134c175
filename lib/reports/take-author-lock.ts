import type { Transaction } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';

/** PostgreSQL has room for some thousands of locks, those of all transactions together. */
const MOST_LOCKS = 1_000;

/** Held beside others by whoever adds reports of one author, and alone by whoever adds those of very many. */
const EVERYONE = Prisma.sql`hashtextextended('every author', 0)`;

/** Those who add reports of one author take turns, so that their sequence has no gaps or duplicates. Held until the transaction ends. */
export async function takeAuthorLock(tx: Transaction, author: string): Promise<void> {
  await tx.$executeRaw`
    SELECT pg_advisory_xact_lock_shared(${EVERYONE}), pg_advisory_xact_lock(hashtextextended(${author}, 0))`;
}

/**
 * The same for each author in the column `author` of a query. Of more than a thousand none is locked by itself: then
 * whoever would add a report of any author waits.
 */
export async function takeAuthorLocks(tx: Transaction, query: Prisma.Sql): Promise<void> {
  await tx.$executeRaw`
    WITH one AS MATERIALIZED (SELECT DISTINCT author FROM (${query}) AS every LIMIT ${MOST_LOCKS + 1})
    SELECT CASE WHEN (SELECT count(*) FROM one) > ${MOST_LOCKS} THEN pg_advisory_xact_lock(${EVERYONE})
      ELSE pg_advisory_xact_lock(hashtextextended(author, 0)) END FROM one`;
}
