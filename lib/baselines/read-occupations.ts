import { newestOews, type Oews, oewsAt } from './oews';
import { ALL_OCCUPATIONS, MEDICAL_RECORDS_SPECIALISTS } from './official-datasets';
import { readOfficial } from './read-official';

export interface Occupation extends Oews {
  /** By the Standard Occupational Classification, such as `43-3021`. */
  code: string;
  label: string;
}

export interface Occupations {
  all: Occupation;
  /** That of coders themselves. */
  own: Occupation;
  /** Those around coders'. */
  related: Occupation[];
}

/** BLS OEWS by occupation for the nation: the newest of each figure, or with `period` what that year has. */
export async function readOccupations(period?: string): Promise<Occupations> {
  const dataset = await readOfficial('oews_national');
  const occupation = (code: string, label: string): Occupation => ({
    code,
    label,
    ...(period === undefined ? newestOews(dataset, code) : oewsAt(dataset, period, code)),
  });
  return {
    all: occupation(ALL_OCCUPATIONS, 'All Occupations'),
    own: occupation(MEDICAL_RECORDS_SPECIALISTS, 'Medical Records Specialists'),
    related: dataset
      .subjects()
      .filter(({ subject }) => subject !== ALL_OCCUPATIONS && subject !== MEDICAL_RECORDS_SPECIALISTS)
      .map(({ subject, label }) => occupation(subject, label)),
  };
}
