import type { Client } from 'pg';
import { z } from 'zod';
import { isOfChecksum } from '@/lib/db/migrate';
import { type Migration, readMigrations } from '@/lib/db/migrations';
import { StartProblem } from '@/lib/db/start-problem';

/**
 * The migrations of this version that were applied to `what`, in their order. Throws StartProblem when one of those is not
 * among them: then a newer version made it.
 */
export async function knownMigrations(applied: ReadonlyMap<string, string>, what: string): Promise<Migration[]> {
  const own = await readMigrations();
  for (const [name, checksum] of applied) {
    const known = own.find((migration) => migration.name === name);
    if (!known) {
      throw new StartProblem(
        `${what} comes from a newer version of Paychart: this one does not know the migration ${name}. Use that version.`,
      );
    }
    if (isOfChecksum(known, checksum)) continue;
    throw new StartProblem(
      `${what} was made with another text of the migration ${name} than prisma/migrations holds. Use the version that made it.`,
    );
  }
  return own.filter(({ name }) => applied.has(name));
}

const thereSchema = z.tuple([z.object({ there: z.boolean() })]);

/** Whether migrations were ever applied to the schema. */
export async function isMigrated(client: Client): Promise<boolean> {
  const { rows } = await client.query(
    `SELECT to_regclass(format('%I._prisma_migrations', current_schema())) IS NOT NULL AS there`,
  );
  return thereSchema.parse(rows)[0].there;
}
