import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readCountyLines, readSeedFiles } from '@/lib/baselines/read-seed-files';
import { FULL_TIME_HOURS } from '@/lib/survey/pay';
import { areaEffect, BELIEVED, BETWEEN, type MeanBesideNation } from './area-effect';

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

it('what is believed follows from how far areas lie from their states in the official figures at hand', async () => {
  const [{ official }, counties] = await Promise.all([readSeedFiles(), readCountyLines()]);
  const stateOf = new Map(counties.map(({ areaCode, state }) => [areaCode, state]));
  const means = new Map(
    official.flatMap(({ dataset, period, subject, statistic, value }) =>
      statistic === 'mean_annual' ? [[`${dataset} ${period} ${subject}`, Number(value)]] : [],
    ),
  );
  const mean = (of: string) => means.get(of) ?? Number.NaN;
  const squares = official.flatMap(({ dataset, subject, statistic, value }) => {
    if (dataset !== 'area_wage' || statistic !== 'l3_hourly') return [];
    const area = { here: Number(value) * FULL_TIME_HOURS, nation: mean('oews_national 2024 29-2072') };
    const state = {
      here: mean(`oews_state 2023 ${stateOf.get(subject)}`),
      nation: mean('oews_national 2023 29-2072'),
    };
    return (place(area) - place(state)) ** 2;
  });
  expect(squares).toHaveLength(530);
  const found = squares.reduce((sum, square) => sum + square, 0) / squares.length;
  expect(Math.sqrt(found)).toBeCloseTo(Math.sqrt(BETWEEN), 2);
  expect(BELIEVED).toBe(0.6);
});
