import { oewsAt } from './oews';
import type { OfficialYear } from './read-national-official';
import { readOfficial } from './read-official';

/** One occupation or sector in each year that has anything of it, the latest first. */
export interface SubjectYears {
  code: string;
  label: string;
  years: OfficialYear[];
}

/** BLS OEWS year by year for the nation: by occupation, or 29-2072 by sector. Years are separate surveys, no trend. */
export async function readOewsYears(name: 'oews_national' | 'oews_sector'): Promise<SubjectYears[]> {
  const dataset = await readOfficial(name);
  return dataset.subjects().map(({ subject, label }) => ({ code: subject, label, years: yearsOf(dataset, subject) }));
}

/** What each year has of the subject, the latest first. Years differ in what they have. */
export function yearsOf(dataset: Parameters<typeof oewsAt>[0], subject: string): OfficialYear[] {
  return dataset
    .periods()
    .map((period) => ({ year: Number(period), ...oewsAt(dataset, period, subject) }))
    .filter(isKnown);
}

/** Whether a year has any figure. */
function isKnown({ year: _, ...figures }: OfficialYear): boolean {
  return Object.values(figures).some(({ kind }) => kind === 'published');
}
