import fc from 'fast-check';
import { expect, it } from 'vitest';
import { areaHabits, scoreAreas } from '@/bench/estimate/area-markets';
import { TODAY } from '@/bench/estimate/families';
import { OpenReports } from '@/lib/aggregates/open-reports';
import { readCountyLines, readSeedFiles } from '@/lib/baselines/read-seed-files';
import { Random } from '@/lib/sample/random';
import { keysOf } from '@/lib/survey/vocabulary';
import { AREA_SLOPE } from './area-effect';
import { fitAreas } from './fit-areas';
import { PROTECTION } from './fit-model';
import { knowledgeOf } from './knowledge-of';

const [{ guide, official }, counties] = await Promise.all([readSeedFiles(), readCountyLines()]);
const knowledge = knowledgeOf(guide, official, counties, TODAY);
const texas = [...knowledge.areas.areas].flatMap(([code, { states }]) => (states.includes('TX') ? [code] : []));

/** Texans in areas by position, paid as far from the middle of their job as is given, in logs. */
function fitted(coders: readonly { area: number; away: number }[], authors = coders.map((_, index) => index)) {
  const reports = new OpenReports(TODAY);
  coders.forEach(({ area }, index) => {
    reports.add({
      author: (authors[index] ?? 0).toString(16).padStart(8, '0'),
      annualCents: 5_000_000,
      receivedMonth: TODAY,
      payYear: 2026,
      state: 'TX',
      area: texas[area % texas.length] ?? null,
      experienceYears: 4,
      role: 'coder',
      credentials: ['cpc'],
      specialty: 'general',
      setting: 'hospital',
      arrangement: 'on_site',
      employment: 'full_time',
    });
  });
  const away = Float64Array.from(coders, (coder) => coder.away);
  return fitAreas(reports, Uint32Array.from(coders.keys()), { away, scale: 0.25 }, knowledge.areas, PROTECTION);
}

it.each(keysOf(areaHabits))('%s: the share of the way to official wages is found', (name) => {
  const { slope, losses } = scoreAreas('additive', areaHabits[name], new Random(3), knowledge);
  expect(Math.abs(slope - areaHabits[name].share)).toBeLessThan(0.2);
  expect(losses.with / losses.without).toBeLessThan(areaHabits[name].share > 0 ? 0.995 : 1.002);
});

it('nothing moves it before ten coders say their area, nor where all are in one', () => {
  const far = (coders: number, areas: number) =>
    Array.from({ length: coders }, (_, index) => ({ area: index % areas, away: 0.5 }));
  expect(fitted(far(9, 9))).toEqual({ slope: AREA_SLOPE, average: {} });
  expect(fitted(far(200, 1)).slope).toEqual(AREA_SLOPE);
});

it('one coder of another pay moves it less than its noise does', () => {
  const random = new Random(5);
  const others = Array.from({ length: 300 }, () => ({ area: random.whole(0, 24), away: random.normal(0.25) }));
  const coder = fc.record({ area: fc.nat(24), away: fc.double({ min: -3, max: 3, noNaN: true }) });
  const changes = fc.tuple(coder, fc.double({ min: -3, max: 3, noNaN: true }));
  const noised = Array.from({ length: 40 }, (_, start) => {
    const authors = others.map((__, index) => 1_000 * start + index);
    return fitted(others, authors).slope.by;
  });
  const mean = noised.reduce((sum, each) => sum + each, 0) / noised.length;
  const deviation = Math.sqrt(noised.reduce((sum, each) => sum + (each - mean) ** 2, 0) / noised.length);
  fc.assert(
    fc.property(changes, ([one, away]) => {
      const [before, after] = [fitted([...others, one]), fitted([...others, { ...one, away }])];
      expect(Math.abs(after.slope.by - before.slope.by)).toBeLessThan(deviation);
      expect(after.average).toEqual(before.average);
    }),
  );
});
