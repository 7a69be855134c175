import { db } from './client';
import { readMigrations } from './migrations';

/** Whether a newer version has migrated the database, and this one is about to be replaced. */
export async function isOlderThanDatabase(): Promise<boolean> {
  const known = (await readMigrations()).at(-1)?.name ?? '';
  const later = await db.$queryRaw<unknown[]>`SELECT 1 FROM _prisma_migrations WHERE migration_name > ${known} LIMIT 1`;
  return later.length > 0;
}
