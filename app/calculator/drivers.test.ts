import { expect, test } from 'vitest';
import type { CellName } from '@/lib/aggregates/cell';
import { driverHeading } from './drivers';

function driver(name: CellName, byCents: number, error: number) {
  return { name, byCents, lowCents: byCents - error, highCents: byCents + error };
}

test('the part that clearly moves pay most is named with its direction', () => {
  const state = driver('state=TX', -400_000, 100_000);
  expect(driverHeading([state, driver('specialty=risk_adjustment', 600_000, 100_000)])).toBe(
    'Risk adjustment moves it most, $6,000 a year up',
  );
  expect(driverHeading([driver('credential=cpc', 900_000, 900_000), state])).toBe(
    'Texas moves it most, $4,000 a year down',
  );
  expect(driverHeading([driver('credential=cpc', 900_000, 900_000)])).toBe(
    'Nothing here clearly moves pay away from the average coder’s',
  );
});
