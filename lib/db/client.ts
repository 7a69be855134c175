import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from './generated/client';

// Waiting for the release lock behind other decisions counts as part of a transaction.
const transactionOptions = { maxWait: 10_000, timeout: 30_000 };

function connect() {
  return new PrismaClient({
    adapter: new PrismaPg({ connectionString: process.env.DATABASE_URL ?? '' }),
    transactionOptions,
  });
}

declare global {
  var paychartDatabase: PrismaClient | undefined;
}

/** The one connection pool of this process. Bundled server code and start scripts share it. */
export const db: PrismaClient = globalThis.paychartDatabase ?? connect();
globalThis.paychartDatabase = db;

export type Transaction = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0];
