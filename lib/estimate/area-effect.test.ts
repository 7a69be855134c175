import fc from 'fast-check';
import { expect, it } from 'vitest';
import { areaEffect, type OfficialMeans } from './area-effect';

const cents = fc.integer({ min: 2_000_000, max: 20_000_000 });
const means = fc.record<OfficialMeans>({ area: cents, nation: cents, state: cents, nationOfState: cents });

it('an area that stands as its state does pays what the state pays', () => {
  const { by } = areaEffect({ area: 5_000_000, nation: 5_500_000, state: 4_500_000, nationOfState: 4_950_000 });
  expect(by).toBeCloseTo(0, 10);
});

it('goes the way of the official wages, and never as far', () => {
  fc.assert(
    fc.property(means, (of) => {
      const official = Math.log(of.area / of.nation) - Math.log(of.state / of.nationOfState);
      const { by } = areaEffect(of);
      expect(Math.abs(by)).toBeLessThanOrEqual(Math.abs(official));
      expect(Math.sign(by)).toBe(Math.sign(official));
    }),
  );
});

it('is the less sure the less is known', () => {
  fc.assert(fc.property(means, (of) => areaEffect(undefined).variance > areaEffect(of).variance));
  expect(areaEffect(undefined).by).toBe(0);
});
