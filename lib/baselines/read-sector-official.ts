import { newestOews, type Oews, oewsAt } from './oews';
import { readOfficial } from './read-official';

export interface SectorOfficial extends Oews {
  /** By NAICS, such as `62`; its name beside it. */
  code: string;
  name: string;
}

/**
 * BLS OEWS 29-2072 by sector of the employer: the newest of each figure, or with `period` what that year has. Sectors are
 * not the survey's settings.
 */
export async function readSectorOfficial(period?: string): Promise<SectorOfficial[]> {
  const dataset = await readOfficial('oews_sector');
  return dataset.subjects().map(({ subject, label }) => ({
    code: subject,
    name: label,
    ...(period === undefined ? newestOews(dataset, subject) : oewsAt(dataset, period, subject)),
  }));
}
