import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { startEmbeddedServer } from './embedded-server';
import { migrationsFolder } from './migrations';
import { withSchemaEngine } from './schema-engine';

const schemaFile = path.resolve('prisma/schema.prisma');

/**
 * A copy of the schema that all migrations together lead to: what the next one starts from. The engine can't read it from
 * a database in which they were applied, for PostgreSQL's catalog has columns of type "char", which it refuses.
 */
const migratedSchemaFile = path.join(migrationsFolder, 'schema.prisma');

/** `npm run migrate:new -- NAME`: writes what leads from the migrations so far to prisma/schema.prisma. */
const name = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/, 'Name the migration in small letters, such as add_bans')
  .parse(process.argv[2]);

const script = await scriptToSchema();
if (script.startsWith('-- This is an empty migration')) {
  process.stdout.write('The migrations lead to the schema already.\n');
} else {
  const time = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14);
  const target = path.join(migrationsFolder, `${time}_${name}`);
  await mkdir(target);
  await writeFile(path.join(target, 'migration.sql'), script);
  await copyFile(schemaFile, migratedSchemaFile);
  process.stdout.write(`Wrote ${path.relative('.', target)}/migration.sql: read it before you commit it.\n`);
}

/** The engine compares the two schema files; it only wants to be connected somewhere meanwhile. */
async function scriptToSchema(): Promise<string> {
  const folder = await mkdtemp(path.join(process.getuid?.() === 0 ? '/var/lib' : os.tmpdir(), 'paychart-migration-'));
  const server = await startEmbeddedServer(folder);
  try {
    const change = {
      from: await schemaAt(migratedSchemaFile),
      to: await schemaAt(schemaFile),
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    };
    const scratch = await server.database('scratch');
    const { stdout } = await withSchemaEngine(scratch, (engine) => engine.diff(change));
    return stdout ?? '';
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function schemaAt(file: string) {
  const content = await readFile(file, 'utf8');
  return { tag: 'schemaDatamodel' as const, files: [{ path: file, content }], configDir: path.dirname(file) };
}
