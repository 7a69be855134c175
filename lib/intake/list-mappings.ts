import type { Admin } from '@/lib/auth/viewer';
import { db } from '@/lib/db/client';

/** The names of the saved mappings, the one saved last first. */
export async function listMappings(_by: Admin): Promise<{ name: string; savedAt: Date }[]> {
  return db.surveyMapping.findMany({ orderBy: { savedAt: 'desc' }, select: { name: true, savedAt: true } });
}
