import { cacheLife, cacheTag } from 'next/cache';
import { db } from '@/lib/db/client';
import { DATABASE_TAG } from '@/lib/db/database-tag';
import type { PurchasingQuestion } from './purchasing-question';

/** The guide's own comparison of Texas with California, as the converter's first question. */
export async function readPurchasingExample(): Promise<PurchasingQuestion> {
  'use cache';
  cacheTag(DATABASE_TAG);
  cacheLife('max');
  const { low, high } = await db.guideBaseline.findUniqueOrThrow({
    where: { dimension_key: { dimension: 'claim', key: 'texas-california' } },
  });
  if (low === null || high === null) throw new Error('The guide’s comparison of states is missing: it is not seeded');
  return { amountCents: low * 100, from: 'TX', to: 'CA', againstCents: high * 100 };
}
