import { cacheLife, cacheTag } from 'next/cache';
import { db } from '@/lib/db/client';
import { DATABASE_TAG } from '@/lib/db/database-tag';
import { recordOf } from '@/lib/survey/dimension';
import type { Benefit } from '@/lib/survey/vocabulary';

/** What the guide counts among each benefit: `medical, dental, vision`. */
export async function readGuideBenefits(): Promise<Record<Benefit, string>> {
  'use cache';
  cacheTag(DATABASE_TAG);
  cacheLife('max');
  const rows = await db.guideBaseline.findMany({ where: { dimension: 'benefit' } });
  const labels = new Map(rows.map(({ key, label }) => [key, label]));
  return recordOf('benefit', (benefit) => {
    const [, examples] = labels.get(benefit)?.split(': ') ?? [];
    if (!examples) throw new Error(`The guide’s benefit ${benefit} is missing: the baselines are not seeded`);
    return examples;
  });
}
