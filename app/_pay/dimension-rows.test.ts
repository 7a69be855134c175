import { expect, test } from 'vitest';
import type { Figure } from '@/lib/aggregates/figure';
import { recordOf } from '@/lib/survey/dimension';
import { dimensionRows, highestFirst } from './dimension-rows';

const months = { from: '2025-01', to: '2026-11' };
const survey = recordOf('setting', (setting): Figure => {
  const cell = `setting=${setting}` as const;
  if (setting === 'government') return { shows: 'median', cell, coders: '10–14', months, medianCents: 5_200_000 };
  if (setting === 'consulting') return { shows: 'median', cell, coders: '10–14', months, medianCents: 6_240_000 };
  return { shows: 'nothing', why: 'few', cell };
});
const guide = recordOf('setting', (setting) =>
  setting === 'hospital' ? { lowCents: 5_000_000, highCents: 7_000_000, openEnded: false } : null,
);

test('rows where a voice speaks, names where none does', () => {
  const { rows, notShown } = dimensionRows('hourly', 'setting', survey, guide);
  expect(rows.map(({ key }) => key)).toEqual(['hospital', 'consulting', 'government']);
  expect(rows[1]?.voices.survey).toMatchObject({ medianCents: 3_000 });
  expect(notShown).toContain('Academic medical center');
  expect(rows.length + notShown.length).toBe(9);
});

test('the highest median first, rows without one last', () => {
  const { rows } = dimensionRows('annual', 'setting', survey, guide);
  expect(highestFirst(rows).map(({ key }) => key)).toEqual(['consulting', 'government', 'hospital']);
});
