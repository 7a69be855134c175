import { cacheLife, cacheTag } from 'next/cache';
import { DATABASE_TAG } from '@/lib/db/database-tag';
import type { DatasetName, StatisticOf } from './official-datasets';
import { OfficialDataset, type OfficialRow } from './official-figures';
import { officialRows } from './official-rows';

/** The one way to official figures: all periods of a dataset. */
export async function readOfficial<D extends DatasetName>(dataset: D): Promise<OfficialDataset<StatisticOf<D>>> {
  return new OfficialDataset(await readRows(dataset));
}

async function readRows(dataset: DatasetName): Promise<OfficialRow[]> {
  'use cache';
  cacheTag(DATABASE_TAG);
  cacheLife('max');
  return officialRows(dataset);
}
