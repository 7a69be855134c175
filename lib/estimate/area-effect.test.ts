import fc from 'fast-check';
import { expect, it } from 'vitest';
import { areaEffect, type MeanBesideNation } from './area-effect';

const cents = fc.integer({ min: 2_000_000, max: 20_000_000 });
const mean = fc.record<MeanBesideNation>({ here: cents, nation: cents });
const place = ({ here, nation }: MeanBesideNation) => Math.log(here / nation);

it('an area that stands beside the nation as its state does pays what the state pays', () => {
  const state = { here: 4_500_000, nation: 4_950_000 };
  expect(areaEffect({ here: 5_000_000, nation: 5_500_000 }, [state], state).by).toBeCloseTo(0, 10);
});

it('in one state it goes the way of the official wages, and never as far', () => {
  fc.assert(
    fc.property(mean, mean, (area, state) => {
      const official = place(area) - place(state);
      const { by } = areaEffect(area, [state], state);
      expect(Math.abs(by)).toBeLessThanOrEqual(Math.abs(official));
      if (official !== 0) expect(Math.sign(by)).toBe(Math.sign(official));
    }),
  );
});

it('what an area pays does not depend on which of its states, or the nation, it is told from', () => {
  fc.assert(
    fc.property(mean, mean, mean, (area, one, other) => {
      const fromNation = areaEffect(area, [one, other], undefined).by;
      expect(place(one) + areaEffect(area, [one, other], one).by).toBeCloseTo(fromNation, 10);
      expect(place(other) + areaEffect(area, [other, one], other).by).toBeCloseTo(fromNation, 10);
    }),
  );
});

it('is less sure where less is known', () => {
  const known = { here: 5_000_000, nation: 5_500_000 };
  for (const unknown of [areaEffect(undefined, [known], known), areaEffect(known, [], known)]) {
    expect(unknown.by).toBe(0);
    expect(unknown.variance).toBeGreaterThan(areaEffect(known, [known], known).variance);
  }
});
