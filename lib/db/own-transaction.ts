import type { ClientBase } from 'pg';
import { prismaClient, type Transaction } from './client';
import { databasePool } from './database-client';

/**
 * A transaction of Prisma's on a connection of its own, which `work` gets as well: for COPY, which Prisma has no way to send.
 * What is sent on both goes out in the order in which it was sent.
 */
export async function ownTransaction<T>(
  work: (tx: Transaction, connection: ClientBase) => Promise<T>,
  options: { timeout: number; maxWait: number },
): Promise<T> {
  const url = process.env.DATABASE_URL ?? '';
  const pool = databasePool(url);
  let connection: ClientBase | undefined;
  pool.once('acquire', (client) => {
    connection = client;
  });
  const client = prismaClient(url, pool);
  try {
    return await client.$transaction((tx) => {
      if (!connection) throw new Error('A transaction has a connection');
      return work(tx, connection);
    }, options);
  } finally {
    await client.$disconnect();
  }
}
