import { setTimeout } from 'node:timers/promises';
import { db } from '@/lib/db/client';

/** In milliseconds. Without a limit nothing tells when all connections wait for a database that is silent. */
const LONGEST = 3_000;

let asking: Promise<boolean> | undefined;

/** Whether the database answers, and in time. Asked once for all who want to know: a crowd would take up all connections. */
export function ping(): Promise<boolean> {
  asking ??= ask().finally(() => {
    asking = undefined;
  });
  return asking;
}

async function ask(): Promise<boolean> {
  const answered = db.$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  );
  return Promise.race([answered, setTimeout(LONGEST, false, { ref: false })]);
}
