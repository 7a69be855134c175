import { cacheLife, cacheTag } from 'next/cache';
import { DATABASE_TAG } from '@/lib/db/database-tag';
import { MODEL_TAG } from './model-tag';
import type { PayModel } from './pay-model';
import { readModel } from './read-model';

interface ModelVersion {
  version: number;
  fittedAt: Date | null;
  calibration: PayModel['calibration'];
}

/** Which fit answers, since when, and how well a fit to earlier reports told later ones; version 0 before the first. */
export async function readModelVersion(): Promise<ModelVersion> {
  'use cache';
  cacheTag(DATABASE_TAG, MODEL_TAG);
  cacheLife('max');
  const { version, fittedAt, calibration } = await readModel();
  return { version, fittedAt, calibration };
}
