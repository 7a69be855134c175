import { db } from './client';

/**
 * Rewrites the rows of accounts and reports in the order of random or hashed keys. Otherwise they are stored in the order in
 * which people came, in copies of the database too. Each table is locked meanwhile.
 */
export async function forgetOrder(): Promise<void> {
  await db.$executeRaw`CLUSTER "user" USING user_pkey`;
  await db.$executeRaw`CLUSTER account USING account_pkey`;
  await db.$executeRaw`CLUSTER session USING session_pkey`;
  await db.$executeRaw`CLUSTER report USING report_pkey`;
}
