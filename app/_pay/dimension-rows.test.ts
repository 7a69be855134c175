import { expect, test } from 'vitest';
import type { Figure } from '@/lib/aggregates/figure';
import { recordOf, type ValueOf } from '@/lib/survey/dimension';
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

test('the highest median first, then what the guide puts highest', () => {
  const highs: Partial<Record<ValueOf<'setting'>, number>> = {
    hospital: 7_000_000,
    insurance: 8_000_000,
    government: 9_000_000,
  };
  const all = recordOf('setting', (setting) => {
    const highCents = highs[setting];
    return highCents === undefined ? null : { lowCents: 5_000_000, highCents, openEnded: false };
  });
  const { rows } = dimensionRows('annual', 'setting', survey, all);
  expect(highestFirst(rows).map(({ key }) => key)).toEqual(['consulting', 'government', 'insurance', 'hospital']);
});
