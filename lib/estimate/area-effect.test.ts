import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readCountyLines, readSeedFiles } from '@/lib/baselines/read-seed-files';
import { FULL_TIME_HOURS } from '@/lib/survey/pay';
import type { State } from '@/lib/survey/vocabulary';
import {
  AREA_SLOPE,
  type AreaKnowledge,
  areaEffect,
  areaStanding,
  BELIEVED,
  BETWEEN,
  type MeanBesideNation,
} from './area-effect';

const cents = fc.integer({ min: 2_000_000, max: 20_000_000 });
const mean = fc.record<MeanBesideNation>({ here: cents, nation: cents });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const place = ({ here, nation }: MeanBesideNation) => Math.log(here / nation);
/** Of one area, which lies in Illinois and, if there is a second mean, in Missouri. */
const known = (area: MeanBesideNation, il: MeanBesideNation, mo?: MeanBesideNation): AreaKnowledge => ({
  areas: new Map([['41180', { mean: area, states: mo ? ['IL', 'MO'] : ['IL'] }]]),
  states: new Map([['IL', il], ...(mo ? [['MO', mo] as const] : [])]),
});
const effect = (of: AreaKnowledge, asked: State | undefined, by = BELIEVED) =>
  areaEffect(areaStanding(of, '41180', asked), asked, { slope: { ...AREA_SLOPE, by }, average: {} });

it('an area that stands beside the nation as its state does pays what the state pays', () => {
  const of = known({ here: 5_000_000, nation: 5_500_000 }, { here: 4_500_000, nation: 4_950_000 });
  expect(effect(of, 'IL').by).toBeCloseTo(0, 10);
});

it('in one state it goes the share of the way to the official wages', () => {
  fc.assert(
    fc.property(mean, mean, share, (area, state, by) => {
      expect(effect(known(area, state), 'IL', by).by).toBeCloseTo(by * (place(area) - place(state)), 10);
    }),
  );
});

it('told from the nation it goes all the way to its states, then the share of the way to its own', () => {
  fc.assert(
    fc.property(mean, mean, mean, share, (area, one, other, by) => {
      const average = (place(one) + place(other)) / 2;
      const expected = average + by * (place(area) - average);
      expect(effect(known(area, one, other), undefined, by).by).toBeCloseTo(expected, 10);
    }),
  );
});

it('is less sure where less is known', () => {
  const state = { here: 5_000_000, nation: 5_500_000 };
  const of = known(state, state);
  for (const unknown of [
    effect({ ...of, areas: new Map() }, 'IL'),
    effect({ ...of, states: new Map() }, undefined),
    effect(of, 'MO'),
  ]) {
    expect(unknown.by).toBe(0);
    expect(unknown.variance).toBeGreaterThan(effect(of, 'IL').variance);
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
