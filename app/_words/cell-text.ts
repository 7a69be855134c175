import { type CellName, partsOf } from '@/lib/aggregates/cell';
import { dimensions } from '@/lib/survey/dimension';

const nouns: Readonly<Record<string, string>> = {
  state: 'State',
  experience: 'Experience',
  level: 'Level',
  role: 'Role',
  credential: 'Credential',
  specialty: 'Specialty',
  setting: 'Setting',
  arrangement: 'Work location',
  employment: 'Employment',
};

/** The values of a cell as people read them: `Texas, 3–5 years`. */
export function cellText(cell: CellName): string {
  if (cell === 'nation') return 'United States';
  return partsOf(cell)
    .map(({ dimension, value }) => {
      const labels: Readonly<Record<string, string>> = dimension === 'year' ? {} : dimensions[dimension];
      return labels[value] ?? value;
    })
    .join(', ');
}

/** What a single cell is cut by: `State`. */
export function dimensionText(single: CellName): string {
  return nouns[partsOf(single)[0]?.dimension ?? ''] ?? '';
}
