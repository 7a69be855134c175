import { z } from 'zod';
import type { PrismaClient } from '@/lib/db/generated/client';

const rows = z.tuple([z.object({ versions: z.string() })]);

/** Identifies the newest release and pay model: the text changes when either does. */
export async function newestVersions(database: Pick<PrismaClient, '$queryRaw'>): Promise<string> {
  const [{ versions }] = rows.parse(
    await database.$queryRaw`
      SELECT concat_ws(' ', (SELECT max(id) FROM release), (SELECT max(id) FROM pay_model)) AS versions`,
  );
  return versions;
}
