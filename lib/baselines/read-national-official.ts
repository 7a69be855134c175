import { newestOews, type Oews, oewsAt } from './oews';
import { MEDICAL_RECORDS_SPECIALISTS } from './official-datasets';
import { readOfficial } from './read-official';

/** BLS OEWS 29-2072 for the nation: the newest of each figure, or with `period` what that year has. */
export async function readNationalOfficial(period?: string): Promise<Oews> {
  const dataset = await readOfficial('oews_national');
  return period === undefined
    ? newestOews(dataset, MEDICAL_RECORDS_SPECIALISTS)
    : oewsAt(dataset, period, MEDICAL_RECORDS_SPECIALISTS);
}

export interface OfficialYear extends Oews {
  year: number;
}

/** The same year by year, the latest first. The years are separate cross-sections, not a trend is drawn of them. */
export async function readNationalYears(): Promise<OfficialYear[]> {
  const dataset = await readOfficial('oews_national');
  return dataset
    .periods()
    .map((period) => ({ year: Number(period), ...oewsAt(dataset, period, MEDICAL_RECORDS_SPECIALISTS) }));
}
