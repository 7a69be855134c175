import { db } from '@/lib/db/client';
import type { DatasetName } from './official-datasets';
import { type OfficialRow, officialRow } from './official-figures';

/** All periods of a dataset, the newest first, as they are now. Pages use `readOfficial`, which is cached. */
export async function officialRows(dataset: DatasetName): Promise<OfficialRow[]> {
  const rows = await db.officialFigure.findMany({
    where: { dataset },
    omit: { importedFrom: true },
    orderBy: [{ period: 'desc' }, { subject: 'asc' }],
  });
  return rows.map(officialRow);
}
