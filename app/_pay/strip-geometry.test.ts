import { expect, test } from 'vitest';
import type { Figure } from '@/lib/aggregates/figure';
import type { PayAxis } from './pay-axis';
import { amountsOf, modeledIn, type PayVoices, type ShownVoices, voicesIn } from './pay-row';
import { stripGeometry } from './strip-geometry';
import { stripText } from './strip-text';

const axis: PayAxis = { view: 'annual', fromCents: 2_000_000, toCents: 12_000_000, ticks: [] };
const evidence = { cell: 'nation', coders: '50–99', months: { from: '2025-01', to: '2026-11' } } as const;
const distribution: Figure = {
  shows: 'distribution',
  ...evidence,
  p10Cents: 4_000_000,
  p25Cents: 5_000_000,
  medianCents: 6_000_000,
  p75Cents: 7_000_000,
  p90Cents: 9_000_000,
  bins: [],
};
const raw: PayVoices = {
  survey: distribution,
  guide: { lowCents: 6_000_000, highCents: 8_000_000, openEnded: true },
  official: {
    statistic: 'median',
    cents: 5_114_000,
    source: { publisher: 'BLS', title: 'OEWS May 2025, national', period: '2025', confidence: 'high' },
    spread: null,
  },
  mark: { cents: 7_000_000, name: 'This report' },
};

const nothing: PayVoices = { survey: { shows: 'nothing', why: 'few', cell: 'nation' }, guide: null, official: null };
const [all, silent] = [asPaidVoices(raw), asPaidVoices(nothing)];

function asPaidVoices(voices: PayVoices): ShownVoices {
  return voicesIn('annual', voices, null);
}

test('each part lies where its amount is', () => {
  const strip = stripGeometry(axis, all);
  expect(strip.guide).toEqual({ from: 40, length: 20 });
  expect(strip.guideFade?.from).toBe(60);
  expect(strip.whiskers).toEqual({ from: 20, length: 50 });
  expect(strip.middleHalf).toEqual({ from: 30, length: 20 });
  expect(strip.median).toBe(40);
  expect(strip.official).toBe(31.14);
  expect(strip.mark).toBe(50);
});

test('what is not shown is not drawn, and never at 0', () => {
  const strip = stripGeometry(axis, silent);
  expect(Object.values(strip).every((part) => part === null)).toBe(true);
});

test('the ladder: a median alone, then the middle half, then the whiskers', () => {
  const median = stripGeometry(axis, asPaidVoices({ ...raw, survey: { ...distribution, shows: 'median' } }));
  expect([median.median, median.middleHalf, median.whiskers]).toEqual([40, null, null]);
  const quartiles = stripGeometry(axis, asPaidVoices({ ...raw, survey: { ...distribution, shows: 'quartiles' } }));
  expect([quartiles.middleHalf?.from, quartiles.whiskers]).toEqual([30, null]);
});

test('an axis is asked to hold all that a strip draws', () => {
  expect(Math.min(...amountsOf(all))).toBe(4_000_000);
  expect(Math.max(...amountsOf(all))).toBeGreaterThan(9_000_000);
});

test('every voice converts to the view, a closed range stays closed', () => {
  const hourly = voicesIn('hourly', raw, null);
  expect(hourly.guide).toEqual({ lowCents: 2_885, highCents: 3_846, openEnded: true });
  expect(hourly.survey.shows === 'distribution' && hourly.survey.medianCents).toBe(2_885);
  expect(hourly.official?.cents).toBe(2_459);
  expect(hourly.mark?.cents).toBe(3_365);
});

test('the strip in words names each voice and the mark', () => {
  expect(stripText('annual', all)).toBe(
    'This report: $70,000. Coders’ reports: median $60,000. middle half $50,000 to $70,000. ' +
      '10th to 90th percentile $40,000 to $90,000. Guide: $60,000–$80,000+. BLS median of 2025: $51,140.',
  );
  expect(stripText('annual', silent)).toBe('Coders’ reports: not enough coders yet (10 needed).');
});

test('the model speaks only where the survey shows nothing', () => {
  const modeled = {
    ...{ medianCents: 5_000_000, lowCents: 4_800_000, highCents: 5_200_000 },
    ...{ p10Cents: 4_000_000, p90Cents: 7_000_000, fromReportsPercent: 40 },
  };
  const instead = asPaidVoices({ ...nothing, modeled });
  const strip = stripGeometry(axis, instead);
  expect([strip.modeled, strip.modeledMedian]).toEqual([{ from: 20, length: 30 }, 30]);
  expect(stripText('annual', instead)).toContain('Modeled: median $50,000, eight in ten coders $40,000 to $70,000');
  expect(amountsOf(voicesIn('hourly', { ...nothing, modeled }, null))).toEqual([1_923, 3_365]);

  const speaking = asPaidVoices({ ...raw, modeled });
  expect([stripGeometry(axis, speaking).modeled, stripText('annual', speaking)]).toEqual([
    null,
    stripText('annual', all),
  ]);
  expect(amountsOf(speaking)).toEqual(amountsOf(all));
});

test('the model is silent where the survey speaks, and where it is less sure of the median than coders differ', () => {
  const modeled = (lowCents: number, highCents: number) => ({
    ...{ medianCents: 5_000_000, lowCents, highCents },
    ...{ p10Cents: 4_000_000, p90Cents: 6_400_000, fromReportsPercent: 5 },
  });
  expect(modeledIn(asPaidVoices({ ...nothing, modeled: modeled(4_600_000, 5_500_000) }))).not.toBeNull();
  expect(modeledIn(asPaidVoices({ ...nothing, modeled: modeled(3_800_000, 6_600_000) }))).toBeNull();
  expect(
    modeledIn(asPaidVoices({ ...raw, guide: null, official: null, modeled: modeled(4_600_000, 5_500_000) })),
  ).toBeNull();
});

test('what was not converted to a view is not drawn in it', () => {
  // @ts-expect-error: cents a year, as the sources have them.
  stripGeometry(axis, raw);
});
