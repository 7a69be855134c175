import { expect, test } from 'vitest';
import { payRangeLaws } from '@/lib/baselines/pay-range-laws';
import type { State } from '@/lib/survey/vocabulary';
import { fromText, lawHeading, lawText } from './pay-range-law-text';

const told = payRangeLaws.map((law) => [law.state, fromText(law), lawText(law), law.confidence]);
const lawOf = (state: State) => payRangeLaws.find((law) => law.state === state);

test('each law says since when, of which employers, and as of when it was read', () => {
  expect(told).toEqual([
    ['CO', '2021', 'Employers of any size. The first of these laws. As read in a source of 2025.', 'high'],
    ['CA', 'January 1, 2023', 'Employers with 15 employees or more. As read in an undated source.', 'high'],
    ['WA', '2023', 'Our source does not say which employers. As read in a source of 2023.', 'medium'],
    ['NY', 'September 17, 2023', 'Employers with 4 employees or more. As read in a source of 2023.', 'high'],
    [
      'HI',
      'January 1, 2024',
      'Large employers; our source does not say how large. As read in a source of 2024.',
      'high',
    ],
    ['DC', 'June 30, 2024', 'Our source does not say which employers. As read in a source of 2024.', 'high'],
    [
      'MD',
      'October 1, 2024',
      'Our source does not say which employers. Before that, on request. As read in a source of 2024.',
      'high',
    ],
    [
      'IL',
      'January 1, 2025',
      'Our source does not say which employers. Also for work elsewhere that reports into Illinois. As read in a source of 2025.',
      'high',
    ],
    ['MN', 'January 1, 2025', 'Our source does not say which employers. As read in a source of 2024.', 'high'],
    [
      'NJ',
      'June 1, 2025',
      'Employers with 10 employees or more. Benefits have to be described too. As read in a source of 2024.',
      'high',
    ],
    [
      'VT',
      'July 1, 2025',
      'Our source does not say which employers. Also for work elsewhere that reports into Vermont. As read in a source of 2024.',
      'high',
    ],
    ['MA', 'October 29, 2025', 'Employers with 25 employees or more. As read in a source of 2024.', 'high'],
    ['DE', '2027', 'Our source does not say which employers. As read in a source of October 2025.', 'medium'],
    [
      'CT',
      'not in postings, on request or before an offer',
      'Employers of any size. As read in a source of 2023.',
      'medium',
    ],
    [
      'NV',
      'not in postings, after an interview',
      'Our source does not say which employers. As read in a source of 2023.',
      'medium',
    ],
  ]);
});

test('what a state demands, and nothing of a state that is not on the list', () => {
  expect(lawHeading('DC', lawOf('DC'))).toBe(
    'The District of Columbia requires pay ranges in job postings from June 30, 2024 on',
  );
  expect(lawHeading('NV', lawOf('NV'))).toBe(
    'By a second-hand source, Nevada requires employers to tell the pay range after an interview, not in the posting',
  );
  expect(lawHeading('TX', lawOf('TX'))).toBe('We know of no law on pay in job postings in Texas');
});
