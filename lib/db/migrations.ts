import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

export const migrationsFolder = path.resolve('prisma/migrations');

export interface Migration {
  name: string;
  sql: string;
}

/** The migrations of the project, in the order in which they are applied. */
export async function readMigrations(): Promise<Migration[]> {
  const entries = await readdir(migrationsFolder, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  return Promise.all(
    names.map(async (name) => ({
      name,
      sql: await readFile(path.join(migrationsFolder, name, 'migration.sql'), 'utf8'),
    })),
  );
}
