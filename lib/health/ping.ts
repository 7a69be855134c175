import { db } from '@/lib/db/client';

/** Whether the database answers. */
export async function ping(): Promise<boolean> {
  return db.$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  );
}
