import type { Admin } from '@/lib/auth/viewer';
import { db } from '@/lib/db/client';

/** Deletes a file with all that is known of it. A run on it comes to nothing. */
export async function giveUpIntake(_by: Admin, id: string): Promise<void> {
  await db.intake.deleteMany({ where: { id } });
}
