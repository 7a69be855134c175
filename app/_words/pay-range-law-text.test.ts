import { expect, test } from 'vitest';
import { payRangeLaws } from '@/lib/baselines/pay-range-laws';
import type { State } from '@/lib/survey/vocabulary';
import { coveredText, fromText, lawHeading, seenText } from './pay-range-law-text';

const told = payRangeLaws.map((law) => [law.state, fromText(law), coveredText(law), seenText(law), law.confidence]);
const lawOf = (state: State) => payRangeLaws.find((law) => law.state === state);

test('each law says since when, of which employers, and as of when it was read', () => {
  expect(told).toEqual([
    ['CO', '2021', 'of any size; the first of these laws', '2025', 'high'],
    ['CA', 'January 1, 2023', '15 employees or more', 'undated', 'high'],
    ['WA', '2023', 'not said', '2023', 'medium'],
    ['NY', 'September 17, 2023', '4 employees or more', '2023', 'high'],
    ['HI', 'January 1, 2024', 'large employers only', '2024', 'high'],
    ['DC', 'June 30, 2024', 'not said', '2024', 'high'],
    ['MD', 'October 1, 2024', 'before that, on request', '2024', 'high'],
    ['IL', 'January 1, 2025', 'also for work elsewhere that reports into Illinois', '2025', 'high'],
    ['MN', 'January 1, 2025', 'not said', '2024', 'high'],
    ['NJ', 'June 1, 2025', '10 employees or more; benefits have to be described too', '2024', 'high'],
    ['VT', 'July 1, 2025', 'also for work elsewhere that reports into Vermont', '2024', 'high'],
    ['MA', 'October 29, 2025', '25 employees or more', '2024', 'high'],
    ['DE', '2027', 'not said', 'October 2025', 'medium'],
    ['CT', 'not in postings, on request or before an offer', 'of any size', '2023', 'medium'],
    ['NV', 'not in postings, after an interview', 'not said', '2023', 'medium'],
  ]);
});

test('what a state demands, and nothing of a state that is not on the list', () => {
  expect(lawHeading('DC', lawOf('DC'))).toBe(
    'The District of Columbia requires pay ranges in job postings from June 30, 2024 on',
  );
  expect(lawHeading('NV', lawOf('NV'))).toBe(
    'Nevada requires employers to tell the pay range after an interview, not in the posting',
  );
  expect(lawHeading('TX', lawOf('TX'))).toBe('We know of no law on pay in job postings in Texas');
});
