import { expect, test } from 'vitest';
import { type ShownVoices, voicesIn } from '@/app/_pay/pay-row';
import { dollars } from '@/app/_words/money';
import type { Figure } from '@/lib/aggregates/figure';
import { experienceHeading, levelHeading, mostHeading, yearHeading } from './headings';

const evidence = { cell: 'nation', coders: '50–99', months: { from: '2025-01', to: '2026-11' } } as const;
const nothing: Figure = { shows: 'nothing', why: 'few', cell: 'nation' };

function firm(medianCents: number): Figure {
  const quantiles = { p10Cents: 1, p25Cents: 1, medianCents, p75Cents: 1, p90Cents: 1, bins: [] };
  return { shows: 'distribution', ...evidence, ...quantiles };
}

function thin(medianCents: number): Figure {
  return { shows: 'median', ...evidence, medianCents };
}

function voices(survey: Figure, guide: [low: number, high: number] | null = null): ShownVoices {
  const range = guide && { lowCents: guide[0], highCents: guide[1], openEnded: false };
  return voicesIn('annual', { survey, guide: range, official: null }, null);
}

const guideLevels = { entry: [3_500_000, 4_500_000], senior: [6_000_000, 8_000_000] } as const;

function levels(entry: Figure, senior: Figure) {
  return [
    { key: 'entry', voices: voices(entry, [...guideLevels.entry]) },
    { key: 'senior', voices: voices(senior, [...guideLevels.senior]) },
  ];
}

test('levels: the survey speaks where it is firm, the guide where it is not', () => {
  expect(levelHeading(levels(firm(4_300_000), firm(6_600_000)))).toBe(
    'Senior coders earn about 50% more than beginners',
  );
  for (const survey of [nothing, thin(9_000_000)]) {
    expect(levelHeading(levels(survey, survey))).toMatch(/^According to the guide, senior coders earn .+ beginners$/);
  }
});

test('experience: the latest years that are firm against the first', () => {
  const rows = [
    { key: '0-2', voices: voices(firm(4_300_000)) },
    { key: '10-19', voices: voices(firm(6_750_000)) },
    { key: '20+', voices: voices(thin(9_900_000)) },
  ];
  expect(experienceHeading(rows, dollars)).toBe('Ten years in, coders earn $24,500 more than at the start');
  expect(experienceHeading(rows.slice(1), dollars)).toBe(
    'Not enough coders yet to say for sure what experience is worth',
  );
});

test('experience: what the guide says while the survey is silent', () => {
  const rows = [
    { key: '0-2', voices: voices(nothing, [3_500_000, 4_500_000]) },
    { key: '3-5', voices: voices(nothing, [4_500_000, 6_000_000]) },
  ];
  expect(experienceHeading(rows, dollars)).toBe('According to the guide, pay starts $10,000 higher at three years');
});

const verb = { one: 'pays', two: 'pay' };

test('most and least of what is firm; a thin median names no winner', () => {
  const cells = [
    { name: 'Risk adjustment coding', voices: voices(firm(6_800_000)) },
    { name: 'OB/GYN coding', voices: voices(firm(5_000_000)) },
    { name: 'Surgical coding', voices: voices(firm(5_900_000)) },
    { name: 'Oncology coding', voices: voices(thin(9_000_000)) },
  ];
  expect(mostHeading(cells, verb, 'Pay by specialty')).toBe('Risk adjustment coding pays most, OB/GYN coding least');
});

test('two that are close share the first place', () => {
  const cells = [
    { name: 'Cardiology coding', voices: voices(firm(6_000_000)) },
    { name: 'Surgical coding', voices: voices(firm(6_050_000)) },
    { name: 'Radiology coding', voices: voices(firm(5_000_000)) },
  ];
  expect(mostHeading(cells, verb, 'Pay by specialty')).toBe(
    'Surgical coding and cardiology coding pay most, radiology coding least',
  );
});

test('two that are close share the last place too, three have none', () => {
  const cells = (...medians: number[]) =>
    medians.map((median, index) => ({ name: 'ABCDE'.charAt(index), voices: voices(firm(median)) }));
  expect(mostHeading(cells(7_000_000, 6_000_000, 5_050_000, 5_000_000), verb, '')).toBe('A pays most, C and D least');
  expect(mostHeading(cells(7_000_000, 5_050_000, 5_000_000, 5_000_000, 5_000_000), verb, '')).toBe('A pays most');
});

test('equal medians have no winner', () => {
  const cells = ['A', 'B', 'C'].map((name) => ({ name, voices: voices(firm(5_000_000)) }));
  expect(mostHeading(cells, verb, 'Pay by specialty')).toBe('Pay by specialty');
});

test('an empty survey leaves the word to the guide, or to nobody', () => {
  const cells = [
    { name: 'Surgical coding', voices: voices(nothing, [5_400_000, 7_500_000]) },
    { name: 'Risk adjustment coding', voices: voices(nothing, [6_000_000, 8_500_000]) },
  ];
  expect(mostHeading(cells, verb, 'Pay by specialty')).toBe('The guide puts risk adjustment coding highest');
  expect(mostHeading([{ name: 'X', voices: voices(nothing) }], verb, 'Pay by credential')).toBe('Pay by credential');
});

test('the last year against the one before, where both are firm', () => {
  const year = (key: string, survey: Figure) => ({ key, voices: voices(survey) });
  const years = [year('2024', firm(90)), year('2025', firm(5_000_000))];
  expect(yearHeading([...years, year('2026', firm(5_150_000))], dollars, 'coders in Texas')).toBe(
    'Coders in Texas report $1,500 more for 2026 than for 2025',
  );
  expect(yearHeading([...years, year('2026', firm(4_900_000))], dollars)).toBe(
    'Coders report $1,000 less for 2026 than for 2025',
  );
  expect(yearHeading([...years, year('2026', thin(5_150_000))], dollars)).toBe(
    'Not enough coders yet to compare years',
  );
});
