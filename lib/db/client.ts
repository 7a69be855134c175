import { PrismaPg } from '@prisma/adapter-pg';
import type { Pool } from 'pg';
import { connectionSettings } from './connection-settings';
import { databasePool } from './database-client';
import { PrismaClient } from './generated/client';

// Waiting for the release lock behind other decisions counts as part of a transaction.
const transactionOptions = { maxWait: 10_000, timeout: 30_000 };

export function prismaClient(databaseUrl: string, pool = databasePool(databaseUrl)): PrismaClient {
  const { schema } = connectionSettings(databaseUrl);
  return new PrismaClient({
    adapter: new PrismaPg(pool, { schema, disposeExternalPool: true }),
    transactionOptions,
  });
}

declare global {
  var paychartDatabase: PrismaClient | undefined;
  var paychartPool: Pool | undefined;
}

const ownUrl = process.env.DATABASE_URL ?? '';

/** The one connection pool of this process. Bundled server code and start scripts share it. */
export const pool: Pool = globalThis.paychartPool ?? databasePool(ownUrl);
globalThis.paychartPool = pool;
export const db: PrismaClient = globalThis.paychartDatabase ?? prismaClient(ownUrl, pool);
globalThis.paychartDatabase = db;

export type Transaction = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0];
