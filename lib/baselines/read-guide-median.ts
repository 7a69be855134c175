import { cacheLife, cacheTag } from 'next/cache';
import { db } from '@/lib/db/client';
import { DATABASE_TAG } from '@/lib/db/database-tag';

export interface GuideMedian {
  /** Cents a year; the guide says pay “hovers around” it. */
  medianCents: number;
  /** The guide's section, for citing. */
  section: string;
}

/** The guide's national median. */
export async function readGuideMedian(): Promise<GuideMedian> {
  'use cache';
  cacheTag(DATABASE_TAG);
  cacheLife('max');
  const { low, section } = await db.guideBaseline.findUniqueOrThrow({
    where: { dimension_key: { dimension: 'nation', key: 'us' } },
  });
  if (low === null) throw new Error('The guide’s national median is missing: the baselines are not seeded');
  return { medianCents: low * 100, section };
}
