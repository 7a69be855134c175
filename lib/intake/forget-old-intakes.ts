import { db } from '@/lib/db/client';

/** Deletes the files that were here for a day. */
export async function forgetOldIntakes(): Promise<void> {
  await db.intake.deleteMany({ where: { expires: { lte: new Date() } } });
}
