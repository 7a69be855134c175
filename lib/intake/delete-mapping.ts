import type { Admin } from '@/lib/auth/viewer';
import { db } from '@/lib/db/client';

/** Deletes a saved mapping. What was imported with it stays. */
export async function deleteMapping(_by: Admin, name: string): Promise<void> {
  await db.surveyMapping.deleteMany({ where: { name } });
}
