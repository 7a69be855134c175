import { cacheLife, cacheTag } from 'next/cache';
import { db } from '@/lib/db/client';
import { DATABASE_TAG } from '@/lib/db/database-tag';

export interface TrainingCosts {
  /** A certificate or an associate degree, and self-study or online courses. */
  program: { lowCents: number; highCents: number };
  selfStudy: { lowCents: number; highCents: number };
  /** Until it is completed. */
  months: { low: number; high: number };
  /** The guide's section, for citing. */
  section: string;
}

/** What training costs and how long it takes by the guide. */
export async function readTraining(): Promise<TrainingCosts> {
  'use cache';
  cacheTag(DATABASE_TAG);
  cacheLife('max');
  const rows = await db.guideBaseline.findMany({ where: { dimension: 'training' } });
  const range = (key: string) => {
    const row = rows.find((one) => one.key === key);
    if (!row || row.low === null || row.high === null) {
      throw new Error(`The guide’s training/${key} is missing: the baselines are not seeded`);
    }
    return { low: row.low, high: row.high, section: row.section };
  };
  const cents = ({ low, high }: { low: number; high: number }) => ({ lowCents: low * 100, highCents: high * 100 });
  const { section, ...months } = range('duration');
  return { program: cents(range('program')), selfStudy: cents(range('self-study')), months, section };
}
