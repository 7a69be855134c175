import { expect, test } from 'vitest';
import type { Area } from '@/lib/areas/area';
import { testArea } from '@/lib/areas/test-area';
import { notPublished } from '@/lib/baselines/official-figures';
import { hourlyText, yearlyText } from './area-words';
import { areaOewsHeading, aroundHeading, middleHeading, nationHeading, pricesHeading, rangeHeading } from './headings';

const rural: Area = {
  ...testArea,
  code: '1',
  name: 'Border Region of Texas nonmetropolitan area',
  metropolitan: false,
};
const better: Area = { ...testArea, code: '2', name: 'Austin, TX', meanCents: 2600 };

test('wages are written by the hour and the year, and an uppermost one as that much or more', () => {
  expect([hourlyText(2194), yearlyText(2194)]).toEqual(['$21.94', '$45,635']);
  expect([hourlyText(11_500), yearlyText(11_500)]).toEqual(['$115.00 or more', '$239,200 or more']);
});

test('means lie between the lowest and the highest', () => {
  expect(rangeHeading([better, testArea])).toBe('Mean pay runs from $45,635 in Abilene, TX to $54,080 in Austin, TX');
  expect(rangeHeading([testArea])).toBe('Wages by area');
});

test('half of the areas pay what the middle one pays, or less', () => {
  expect(middleHeading([better, testArea, rural])).toBe('In half of the 3 areas mean pay is $45,635 or less');
  expect(middleHeading([testArea])).toBe('Mean pay by area');
});

test('BLS’s own median of an area is that of the newest year that has one, and marked where it is second-hand', () => {
  const source = { publisher: 'BLS', title: 'OEWS May 2025', period: '2025', confidence: 'medium' } as const;
  const years = [{ median: notPublished }, { median: { kind: 'published', medianCents: 4_992_000, source } as const }];
  expect(areaOewsHeading(testArea, years)).toBe('BLS’s median in Abilene, TX was $49,920 in May 2025 †');
  expect(areaOewsHeading(rural, [])).toBe('What BLS publishes of the Border Region of Texas nonmetropolitan area');
});

test('an area lies above, below or at the nation', () => {
  expect(nationHeading(testArea, 5_000_000)).toBe('Mean pay in Abilene, TX is 9% below the nation’s');
  expect(nationHeading(rural, 4_000_000)).toBe(
    'Mean pay in the Border Region of Texas nonmetropolitan area is 14% above the nation’s',
  );
  expect(nationHeading(testArea, 4_570_000)).toBe('Mean pay in Abilene, TX is level with the nation’s');
  expect(nationHeading(testArea, null)).toBe('Official wages in Abilene, TX');
});

test('an area stands among others, or alone', () => {
  expect(aroundHeading(testArea, [better, rural])).toBe('Of the two other areas of Texas, one has a higher mean');
  expect(aroundHeading(better, [testArea, rural])).toBe('No other area of Texas has a higher mean');
  expect(aroundHeading(testArea, [better])).toBe('The other area of Texas has a higher mean');
  expect(aroundHeading(testArea, [])).toBe('Abilene, TX is the only area of Texas');
});

test('prices lie above, below or at the average, of the area or of its state', () => {
  expect(pricesHeading(testArea, 'area', 90.364)).toBe('Prices in Abilene, TX are 9.6% below the national average');
  expect(pricesHeading(rural, 'TX', 101)).toBe('Prices in Texas as a whole are 1% above the national average');
  expect(pricesHeading(testArea, 'area', 100.01)).toBe('Prices in Abilene, TX are the national average');
  expect(pricesHeading({ ...testArea, name: 'Guam' }, 'area', null)).toBe('No price level is published for Guam');
});
