import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg';
import { connectionSettings } from './connection-settings';
import { databasePool } from './database-client';

const require = createRequire(import.meta.url);

/** Once per process: its glue code keeps using the first instance's memory. */
let loaded: Promise<void> | undefined;

/**
 * Prisma's own schema engine as WebAssembly, connected to a database while `work` runs: the command line's engine is a
 * binary that is downloaded at install, which fails on machines that reach only a package registry.
 */
export async function withSchemaEngine<T>(
  databaseUrl: string,
  work: (engine: engine.SchemaEngine) => Promise<T>,
): Promise<T> {
  loaded ??= load();
  await loaded;

  const { schema } = connectionSettings(databaseUrl);
  const pool = databasePool(databaseUrl);
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg(pool, { schema }));
    const datamodels: [string, string][] = [['schema.prisma', 'datasource db { provider = "postgresql" }']];
    return await work(await engine.SchemaEngine.new({ datamodels }, () => undefined, adapter));
  } finally {
    await pool.end();
  }
}

async function load(): Promise<void> {
  const entry = require.resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const code = await readFile(entry.replace(/\.js$/, '.wasm'));
  const { instance } = await WebAssembly.instantiate(code, { './schema_engine_bg.js': { ...engine } });
  engine.__wbg_set_wasm(instance.exports);
  const { __wbindgen_start: start } = instance.exports;
  if (typeof start === 'function') start();
}
