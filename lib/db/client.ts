import { PrismaPg } from '@prisma/adapter-pg';
import { connectionSettings } from './connection-settings';
import { databasePool } from './database-client';
import { PrismaClient } from './generated/client';

// Waiting for the release lock behind other decisions counts as part of a transaction.
const transactionOptions = { maxWait: 10_000, timeout: 30_000 };

export function prismaClient(databaseUrl: string): PrismaClient {
  const { schema } = connectionSettings(databaseUrl);
  return new PrismaClient({
    adapter: new PrismaPg(databasePool(databaseUrl), { schema, disposeExternalPool: true }),
    transactionOptions,
  });
}

declare global {
  var paychartDatabase: PrismaClient | undefined;
}

/** The one connection pool of this process. Bundled server code and start scripts share it. */
export const db: PrismaClient = globalThis.paychartDatabase ?? prismaClient(process.env.DATABASE_URL ?? '');
globalThis.paychartDatabase = db;

export type Transaction = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0];
