import { expect, test } from 'vitest';
import { comparisonText, conversionAmount, conversionOf, type PricedPlace, pricesText } from './conversion';

function place(name: string, levels: Readonly<Record<string, number>>, more: Partial<PricedPlace> = {}): PricedPlace {
  const source = { publisher: 'BEA', title: 'SARPP', confidence: 'high' as const };
  return {
    ...{ name, pricesOf: `all of ${name}`, whole: true, state: undefined, areaCode: undefined },
    levels: Object.entries(levels)
      .map(([period, level]) => ({ kind: 'published' as const, level, source: { ...source, period } }))
      .reverse(),
    ...more,
  };
}

const texas = place('Texas', { 2022: 95, 2023: 96 });
const california = place('California', { 2021: 110, 2022: 111, 2023: 112 });
const abilene = place(
  'Abilene, TX',
  { 2022: 90, 2023: 91 },
  { pricesOf: 'Abilene, TX', whole: false, areaCode: '10180' },
);
const rural = place(
  'the Northwest Alabama nonmetropolitan area',
  { 2023: 88 },
  {
    ...{ pricesOf: 'all of Alabama', areaCode: '100001' },
  },
);

const converted = (from: PricedPlace, to: PricedPlace, cents = 5_000_000) => {
  const { conversion } = conversionOf(cents, from, to);
  if (!conversion) throw new Error('No conversion');
  return conversion;
};

test('carries a pay from one level of prices to another, to the nearest $100', () => {
  expect(converted(texas, california)).toMatchObject({ year: '2023', amountCents: 5_000_000, equalCents: 5_830_000 });
  expect(converted(abilene, california).equalCents).toBe(6_150_000);
});

test('takes the newest year that has prices of both', () => {
  expect(converted(place('Vermont', { 2021: 100 }), california)).toMatchObject({ year: '2021', equalCents: 5_500_000 });
  expect(conversionOf(5_000_000, place('Vermont', { 2019: 100 }), california)).toEqual({
    problem: { parameter: 'to', message: expect.stringContaining('no year with prices of both') },
  });
});

test('says whose prices it used, and of which year', () => {
  expect(pricesText(converted(texas, california))).toBe(
    'Prices are those of all of Texas and all of California in 2023, before taxes: a city may be far above or below its state.',
  );
  expect(
    pricesText(converted(abilene, place('Austin, TX', { 2022: 99 }, { pricesOf: 'Austin, TX', whole: false }))),
  ).toBe('Prices are those of Abilene, TX and Austin, TX in 2022, before taxes.');
  expect(pricesText(converted(rural, abilene))).toBe(
    'Prices are those of all of Alabama and Abilene, TX in 2023, before taxes: a city may be far above or below its state. BEA has no price levels of single nonmetropolitan areas.',
  );
  expect(pricesText(converted(texas, texas))).toMatch(/^Prices are those of all of Texas in 2023/);
});

test('says how prices compare', () => {
  expect(comparisonText(converted(abilene, california))).toBe(
    'Prices in California are 23% above those in Abilene, TX, so it takes that much more.',
  );
  expect(comparisonText(converted(texas, rural))).toBe(
    'Prices in the Northwest Alabama nonmetropolitan area are 8% below those in Texas, so it takes that much less.',
  );
  expect(comparisonText(converted(texas, texas))).toBe('Prices in Texas are about those in Texas.');
});

test.each(['amount=lots', 'amount=1', '', 'amount=1&amount=2'])('%s has an amount to mend', (query) => {
  expect(conversionAmount(new URLSearchParams(query)).problems).toEqual([
    { parameter: 'amount', message: expect.stringMatching(/^Enter/) },
  ]);
});
