import { cacheLife, cacheTag } from 'next/cache';
import { db } from '@/lib/db/client';
import { DATABASE_TAG } from '@/lib/db/database-tag';
import type { GuideRange } from './read-guide-ranges';

export interface RelatedCareer {
  /** Such as `medical-billing-specialist`. */
  key: string;
  label: string;
  range: GuideRange;
}

/** The careers that the guide compares coding with, the best paid first. */
export async function readRelatedCareers(): Promise<RelatedCareer[]> {
  'use cache';
  cacheTag(DATABASE_TAG);
  cacheLife('max');
  const rows = await db.guideBaseline.findMany({
    where: { dimension: 'related-career' },
    orderBy: [{ high: 'desc' }, { key: 'asc' }],
  });
  return rows.flatMap(({ key, label, low, high, openEnded, section }) =>
    low === null || high === null
      ? []
      : [{ key, label, range: { lowCents: low * 100, highCents: high * 100, openEnded, section } }],
  );
}
