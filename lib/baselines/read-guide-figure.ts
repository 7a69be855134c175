import { cacheLife, cacheTag } from 'next/cache';
import { db } from '@/lib/db/client';
import { DATABASE_TAG } from '@/lib/db/database-tag';

export interface GuideFigure {
  label: string;
  /** In the unit the guide gives: whole dollars, percent or months. */
  low: number;
  high: number;
  /** The guide writes “+” behind the upper end. */
  openEnded: boolean;
  /** The guide's section, for citing. */
  section: string;
}

/** One figure of the guide that is no dimension's range, such as `claim`, `promotion-raise`. Throws when it has none. */
export async function readGuideFigure(dimension: string, key: string): Promise<GuideFigure> {
  'use cache';
  cacheTag(DATABASE_TAG);
  cacheLife('max');
  const row = await db.guideBaseline.findUniqueOrThrow({ where: { dimension_key: { dimension, key } } });
  const { label, low, high, openEnded, section } = row;
  if (low === null || high === null) throw new RangeError(`The guide gives no figure for ${dimension} ${key}`);
  return { label, low, high, openEnded, section };
}
