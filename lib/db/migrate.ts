import { directUrl } from './direct-url';
import { listMigrations, noFilters } from './migrations';
import { withSchemaEngine } from './schema-engine';

/** Applies what is not applied yet, each migration once, also when several servers start at the same time. */
export async function migrate(databaseUrl: string): Promise<void> {
  const migrationsList = await listMigrations();
  await withSchemaEngine(directUrl(databaseUrl), (engine) =>
    engine.applyMigrations({ migrationsList, filters: noFilters }),
  );
}
