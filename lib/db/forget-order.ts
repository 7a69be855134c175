import { db } from './client';

/**
 * Lays the rows of accounts and of reports anew, in the order of keys that are random or hashed: as they come, they lie in
 * the order in which people came, in copies of the database too. Each table is locked for as long as that takes.
 */
export async function forgetOrder(): Promise<void> {
  await db.$executeRaw`CLUSTER "user" USING user_pkey`;
  await db.$executeRaw`CLUSTER account USING account_pkey`;
  await db.$executeRaw`CLUSTER session USING session_pkey`;
  await db.$executeRaw`CLUSTER report USING report_pkey`;
}
