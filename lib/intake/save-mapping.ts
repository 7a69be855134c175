import type { Admin } from '@/lib/auth/viewer';
import { db } from '@/lib/db/client';
import { type Mapping, mappingSchema } from '@/lib/mapping/mapping';

const LONGEST = 100;

/** Keeps a mapping under a name, in place of the one that had it. False where the name is empty or too long. */
export async function saveMapping(_by: Admin, typed: string, mapping: Mapping): Promise<boolean> {
  const name = typed.normalize('NFKC').replace(/\s+/g, ' ').trim();
  if (name === '' || name.length > LONGEST) return false;
  const saved = { mapping: mappingSchema.parse(mapping), savedAt: new Date() };
  await db.surveyMapping.upsert({ where: { name }, create: { name, ...saved }, update: saved });
  return true;
}
