import { setTimeout } from 'node:timers/promises';
import { db } from '@/lib/db/client';

/** In milliseconds. Without a limit nothing tells when all connections wait for a database that is silent. */
const LONGEST = 3_000;

/** Whether the database answers, and in time. */
export async function ping(): Promise<boolean> {
  const answered = db.$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  );
  return Promise.race([answered, setTimeout(LONGEST, false, { ref: false })]);
}
