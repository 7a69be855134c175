import { expect, test } from 'vitest';
import type { Figure } from '@/lib/aggregates/figure';
import { surveyedHeading } from './surveyed-heading';

test('how many places the survey reaches', () => {
  const row = (survey: Figure) => ({ voices: { survey, guide: null, official: null } });
  const silent = row({ shows: 'nothing', why: 'few', cell: 'state=TX' });
  const months = { from: '2025-01', to: '2026-11' };
  const median = row({ shows: 'median', cell: 'state=TX', coders: '10–14', months, medianCents: 5_000_000 });
  expect(surveyedHeading([silent])).toBe('No state has 10 coders in the survey yet');
  expect(surveyedHeading([median, silent])).toBe('1 of 2 places has 10 coders or more in the survey');
  expect(surveyedHeading([median, median, silent])).toBe('2 of 3 places have 10 coders or more in the survey');
  expect(surveyedHeading([median])).toBe('Every state has a survey figure');
});
