import { cacheLife, cacheTag } from 'next/cache';
import { db } from '@/lib/db/client';
import { DATABASE_TAG } from '@/lib/db/database-tag';
import { SURVEY_TAG } from './figure-tags';

export interface Survey {
  /** All approved reports: the one count that is published exactly. */
  approvedReports: number;
  /** Whether generated sample reports stand behind the figures. */
  sample: boolean;
}

export async function readSurvey(): Promise<Survey> {
  'use cache';
  cacheTag(DATABASE_TAG, SURVEY_TAG);
  cacheLife('max');
  const release = await db.release.findFirst({
    orderBy: { id: 'desc' },
    select: { approvedReports: true, sample: true },
  });
  return release ?? { approvedReports: 0, sample: false };
}
