import type { Admin } from '@/lib/auth/viewer';
import { db } from '@/lib/db/client';
import { type Mapping, mappingSchema } from '@/lib/mapping/mapping';

/** Undefined where none has that name. */
export async function findMapping(_by: Admin, name: string): Promise<Mapping | undefined> {
  const found = await db.surveyMapping.findUnique({ where: { name } });
  return found ? mappingSchema.parse(found.mapping) : undefined;
}
