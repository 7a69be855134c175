import { cacheLife, cacheTag } from 'next/cache';
import { db } from '@/lib/db/client';
import { DATABASE_TAG } from '@/lib/db/database-tag';
import { recordOf, type ValueOf } from '@/lib/survey/dimension';

/** The dimensions of whose values the guide says what they pay; for credentials it gives premiums and no range. */
export type GuideDimension = 'level' | 'state' | 'specialty' | 'setting' | 'arrangement' | 'credential';

export interface GuideRange {
  /** Cents a year. */
  lowCents: number;
  highCents: number;
  /** The guide writes “+” behind the upper end. */
  openEnded: boolean;
  /** The guide's section, for citing. */
  section: string;
}

/** The guide's range of annual pay for each value of the dimension; null where the guide gives none. */
export async function readGuideRanges<D extends GuideDimension>(
  dimension: D,
): Promise<Record<ValueOf<D>, GuideRange | null>> {
  'use cache';
  cacheTag(DATABASE_TAG);
  cacheLife('max');
  const rows = await db.guideBaseline.findMany({
    where: { dimension, kind: { in: ['annual pay range', 'average annual pay range'] } },
  });
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return recordOf(dimension, (value) => {
    const row = byKey.get(value);
    if (!row || row.low === null || row.high === null) return null;
    return { lowCents: row.low * 100, highCents: row.high * 100, openEnded: row.openEnded, section: row.section };
  });
}
