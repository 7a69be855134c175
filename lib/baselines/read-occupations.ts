import { cacheLife, cacheTag } from 'next/cache';
import { db } from '@/lib/db/client';
import { DATABASE_TAG } from '@/lib/db/database-tag';
import { MEDICAL_RECORDS_SPECIALISTS, OfficialStatistics } from './official-statistics';
import { type NationalOfficial, nationalOfficial } from './read-national-official';

export interface Occupation extends NationalOfficial {
  /** By the Standard Occupational Classification, such as `43-3021`. */
  code: string;
  label: string;
}

/** The code that BLS gives all occupations together. */
const ALL = '00-0000';

/**
 * BLS OEWS for the nation, of its latest year: all occupations together, and those around coders', the best paid first;
 * that of coders themselves is left out.
 */
export async function readOccupations(): Promise<{ all: Occupation; related: Occupation[] }> {
  'use cache';
  cacheTag(DATABASE_TAG);
  cacheLife('max');
  const { _max: latest } = await db.officialFigure.aggregate({
    where: { dataset: 'oews_national' },
    _max: { period: true },
  });
  const rows = await db.officialFigure.findMany({
    where: { dataset: 'oews_national', period: latest.period ?? '', subject: { not: MEDICAL_RECORDS_SPECIALISTS } },
  });
  const labels = new Map(rows.map(({ subject, label }) => [subject, label]));
  const occupations = [...labels].map(([code, label]): Occupation => {
    const statistics = new OfficialStatistics(rows.filter(({ subject }) => subject === code));
    return { code, label, ...nationalOfficial(Number(latest.period), statistics) };
  });
  const all = occupations.find(({ code }) => code === ALL);
  if (!all) throw new Error('There are no official figures: the baselines are not seeded');
  const related = occupations.filter((occupation) => occupation !== all);
  return { all, related: related.toSorted((a, b) => b.medianCents - a.medianCents) };
}
