import { expect, test } from 'vitest';
import { driverHeading, driverRows } from './drivers';

function driver(label: string, byCents: number, error: number) {
  return { label, kind: '', byCents, lowCents: byCents - error, highCents: byCents + error };
}

test('the part that clearly moves pay most is named with its direction', () => {
  const state = driver('Texas', -400_000, 100_000);
  expect(driverHeading([state, driver('Risk adjustment', 600_000, 100_000)])).toBe(
    'Risk adjustment moves it most, $6,000 a year up',
  );
  expect(driverHeading([driver('CPC', 900_000, 900_000), state])).toBe('Texas moves it most, $4,000 a year down');
  expect(driverHeading([driver('CPC', 900_000, 900_000)])).toBe(
    'Nothing here clearly moves pay away from the average coder’s',
  );
});

test('each part has its words, and the area comes last', () => {
  const added = { byCents: 100_000, lowCents: 50_000, highCents: 150_000 };
  const drivers = [{ name: 'state=TX', ...added }] as const;
  expect(driverRows({ drivers: [...drivers], area: added }, { name: 'Abilene, TX' })).toEqual([
    { label: 'Texas', kind: 'State', ...added },
    { label: 'Abilene, TX', kind: 'Wage area', ...added },
  ]);
  expect(driverRows({ drivers: [...drivers], area: null }, undefined)).toHaveLength(1);
});
