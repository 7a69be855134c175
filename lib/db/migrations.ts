import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

export const migrationsFolder = path.resolve('prisma/migrations');
export const schemaFile = path.resolve('prisma/schema.prisma');

/** A copy of the schema that all migrations together lead to: what the next one starts from. */
export const migratedSchemaFile = path.join(migrationsFolder, 'schema.prisma');

const LOCK_FILE = 'migration_lock.toml';

/** The engine leaves nothing out. */
export const noFilters = { externalTables: [], externalEnums: [] };

/** The migrations of the project, as Prisma's schema engine wants to be told. */
export async function listMigrations() {
  const entries = await readdir(migrationsFolder, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  const migrationDirectories = await Promise.all(
    names.map(async (name) => {
      const value = await readFile(path.join(migrationsFolder, name, 'migration.sql'), 'utf8');
      return { path: name, migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value } } };
    }),
  );
  return {
    baseDir: migrationsFolder,
    lockfile: { path: LOCK_FILE, content: await readFile(path.join(migrationsFolder, LOCK_FILE), 'utf8') },
    shadowDbInitScript: '',
    migrationDirectories,
  };
}
