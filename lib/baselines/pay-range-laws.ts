import type { State } from '@/lib/survey/vocabulary';

/** What is known of a state's law on telling applicants the pay range. */
export interface PayRangeLaw {
  state: State;
  /** When the range has to be told: in the posting itself, or only later. */
  told: 'in-posting' | 'on-request' | 'after-interview';
  /** A day such as `2023-01-01`, or a year where no more is known; null where even that is not. */
  from: string | null;
  /** The fewest employees that an employer it covers has; `large` where no more is said, null where not even that. */
  fewestEmployees: number | 'large' | null;
  /** What else is known, a sentence. */
  note?: string;
  /** As of when it was read; null where the source has no date. */
  seen: string | null;
  /** Medium: read second-hand, and told only with that said. */
  confidence: 'high' | 'medium';
}

/**
 * The laws as they were read, compiled on 2026-11-27. They are no figures and come in no agency's file, so they stand
 * here, where each is checked against its type. A state that is not named is one of which we know nothing.
 */
export const payRangeLaws: readonly PayRangeLaw[] = [
  {
    state: 'CO',
    told: 'in-posting',
    from: '2021',
    fewestEmployees: 1,
    note: 'The first of these laws.',
    seen: '2025',
    confidence: 'high',
  },
  { state: 'CA', told: 'in-posting', from: '2023-01-01', fewestEmployees: 15, seen: null, confidence: 'high' },
  { state: 'WA', told: 'in-posting', from: '2023', fewestEmployees: null, seen: '2023', confidence: 'medium' },
  { state: 'NY', told: 'in-posting', from: '2023-09-17', fewestEmployees: 4, seen: '2023', confidence: 'high' },
  {
    state: 'HI',
    told: 'in-posting',
    from: '2024-01-01',
    fewestEmployees: 'large',
    seen: '2024',
    confidence: 'high',
  },
  { state: 'DC', told: 'in-posting', from: '2024-06-30', fewestEmployees: null, seen: '2024', confidence: 'high' },
  {
    state: 'MD',
    told: 'in-posting',
    from: '2024-10-01',
    fewestEmployees: null,
    note: 'Before that, on request.',
    seen: '2024',
    confidence: 'high',
  },
  {
    state: 'IL',
    told: 'in-posting',
    from: '2025-01-01',
    fewestEmployees: null,
    note: 'Also for work elsewhere that reports into Illinois.',
    seen: '2025',
    confidence: 'high',
  },
  { state: 'MN', told: 'in-posting', from: '2025-01-01', fewestEmployees: null, seen: '2024', confidence: 'high' },
  {
    state: 'NJ',
    told: 'in-posting',
    from: '2025-06-01',
    fewestEmployees: 10,
    note: 'Benefits have to be described too.',
    seen: '2024',
    confidence: 'high',
  },
  {
    state: 'VT',
    told: 'in-posting',
    from: '2025-07-01',
    fewestEmployees: null,
    note: 'Also for work elsewhere that reports into Vermont.',
    seen: '2024',
    confidence: 'high',
  },
  { state: 'MA', told: 'in-posting', from: '2025-10-29', fewestEmployees: 25, seen: '2024', confidence: 'high' },
  { state: 'DE', told: 'in-posting', from: '2027', fewestEmployees: null, seen: '2025-10', confidence: 'medium' },
  { state: 'CT', told: 'on-request', from: null, fewestEmployees: 1, seen: '2023', confidence: 'medium' },
  { state: 'NV', told: 'after-interview', from: null, fewestEmployees: null, seen: '2023', confidence: 'medium' },
];
