import { expect, test } from 'vitest';
import { driverFinding } from './drivers';

test('the part that moves pay most is named with its direction', () => {
  const state = { name: 'state=TX', byCents: -400_000 } as const;
  expect(driverFinding([state, { name: 'specialty=risk_adjustment', byCents: 600_000 }])).toBe(
    'Risk adjustment moves it most, $6,000 a year up',
  );
  expect(driverFinding([{ name: 'credential=cpc', byCents: 300_000 }, state])).toBe(
    'Texas moves it most, $4,000 a year down',
  );
  expect(driverFinding([{ name: 'credential=cpc', byCents: 0 }])).toBe(
    'Nothing of it moves pay from the average coder’s',
  );
});
