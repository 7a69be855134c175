import { beforeAll, describe, expect, it } from 'vitest';
import { keysOf, states } from '@/lib/survey/vocabulary';
import { notPublished } from './official-figures';
import { readCareerStages } from './read-career-stages';
import { readConsumerPrices } from './read-consumer-prices';
import { readGuideBenefits } from './read-guide-benefits';
import { readGuideMedian } from './read-guide-median';
import { type GuideDimension, readGuideRanges } from './read-guide-ranges';
import { readNationalOfficial, readNationalYears } from './read-national-official';
import { readOccupations } from './read-occupations';
import { readPriceLevels, readPriceYears } from './read-price-levels';
import { readProjections } from './read-projections';
import { readRelatedCareers } from './read-related-careers';
import { readSectorOfficial } from './read-sector-official';
import { readSeedFiles } from './read-seed-files';
import { readPlaceYears, readStateOfficial } from './read-state-official';
import { readTraining } from './read-training';
import { seedBaselines } from './seed-baselines';
import { settingSectors } from './setting-sectors';

const { guide, official } = await readSeedFiles();

/** Cents as the seed file has them in dollars. */
function centsOf(dataset: string, period: string, subject: string, statistic: string): number {
  const figure = official.find(
    (row) => row.dataset === dataset && row.period === period && row.subject === subject && row.statistic === statistic,
  );
  return Math.round(Number(figure?.value) * 100);
}

beforeAll(seedBaselines);

describe('the guide', () => {
  it.each<GuideDimension>(['level', 'state', 'specialty', 'setting', 'arrangement'])(
    'gives every range of %s and no other',
    async (dimension) => {
      const read = Object.entries(await readGuideRanges(dimension)).filter(([, range]) => range !== null);
      const lines = guide.filter((row) => row.dimension === dimension && row.key !== 'management');
      expect(Object.fromEntries(read)).toEqual(
        Object.fromEntries(
          lines.map(({ key, low, high, openEnded, section }) => [
            key,
            { lowCents: (low ?? 0) * 100, highCents: (high ?? 0) * 100, openEnded, section },
          ]),
        ),
      );
    },
  );

  it('keeps the range of the manager level apart from that of managers and directors', async () => {
    const { manager } = await readGuideRanges('level');
    expect(manager).toMatchObject({ lowCents: 7_500_000, highCents: 10_000_000, openEnded: true });
  });

  it('has a national median', async () => {
    expect(await readGuideMedian()).toEqual({ medianCents: 4_800_000, section: 'National Salary Overview' });
  });
});

describe('the guide’s lists', () => {
  it('have the stages of a career in order', async () => {
    const stages = guide.filter(({ dimension }) => dimension === 'career-stage');
    expect(await readCareerStages()).toEqual(stages.map(({ label }) => label));
    expect(stages.map(({ low }) => low)).toEqual([1, 2, 3, 4, 5]);
  });

  it('have what counts among each benefit', async () => {
    const rows = guide.filter(({ dimension }) => dimension === 'benefit');
    expect(Object.keys(await readGuideBenefits())).toEqual(rows.map(({ key }) => key));
    for (const [benefit, examples] of Object.entries(await readGuideBenefits())) {
      expect(rows.find(({ key }) => key === benefit)?.label.endsWith(examples)).toBe(true);
    }
  });

  it('have the costs of training', async () => {
    expect(await readTraining()).toEqual({
      program: { lowCents: 100_000, highCents: 1_500_000 },
      selfStudy: { lowCents: 50_000, highCents: 300_000 },
      months: { low: 6, high: 18 },
      section: 'Education Requirements and ROI',
    });
  });

  it('have the related careers, the best paid first', async () => {
    const careers = await readRelatedCareers();
    const rows = guide.filter(({ dimension }) => dimension === 'related-career');
    expect(new Set(careers.map(({ key }) => key))).toEqual(new Set(rows.map(({ key }) => key)));
    const highs = careers.map(({ range }) => range.highCents);
    expect(highs).toEqual(highs.toSorted((a, b) => b - a));
    expect(highs[0]).toBe(6_000_000);
  });
});

describe('the official figures', () => {
  const sourceOf = (title: string, period: string, confidence: 'high' | 'medium' = 'high') => ({
    ...{ publisher: 'BLS', title, period, confidence },
  });

  it('have occupations around coders', async () => {
    const { all, own, related } = await readOccupations();
    const codes = new Set(official.filter(({ dataset }) => dataset === 'oews_national').map(({ subject }) => subject));
    expect(new Set([all, own, ...related].map(({ code }) => code))).toEqual(codes);
    for (const { code, median, middleHalf } of [all, own, ...related]) {
      const source = sourceOf('OEWS May 2025, national', '2025');
      const cents = (statistic: string) => centsOf('oews_national', '2025', code, statistic);
      expect(median).toEqual({ kind: 'published', medianCents: cents('p50'), source });
      expect(middleHalf).toEqual({ kind: 'published', p25Cents: cents('p25'), p75Cents: cents('p75'), source });
    }
  });

  it('project jobs by period, the latest first, and say how sure their reading is', async () => {
    const projections = await readProjections();
    expect(projections.map(({ period, growthPercent, source }) => [period, growthPercent, source.confidence])).toEqual([
      ['2025-35', 7.8, 'medium'],
      ['2024-34', 7.1, 'high'],
      ['2023-33', 9, 'medium'],
      ['2021-31', 6.6, 'high'],
    ]);
    expect(projections.at(-1)).toMatchObject({
      ...{ jobs: { count: 186_400 }, jobsProjected: { count: 198_700 }, openings: { count: 14_900 } },
    });
    expect(projections[0]).toMatchObject({
      ...{ jobs: notPublished, jobsProjected: notPublished, openings: { kind: 'published', count: 14_000 } },
      growthOfAll: { kind: 'published', percent: 3.5, source: { confidence: 'medium' } },
    });
    expect(projections[1]).toMatchObject({
      ...{ jobs: { count: 194_800, source: { confidence: 'medium' } }, jobsProjected: { count: 208_600 } },
      ...{ openings: { count: 14_200, source: { confidence: 'high' } }, growthOfAll: notPublished },
    });
  });

  it('have consumer prices of each year', async () => {
    const rows = official.filter(({ dataset }) => dataset === 'consumer_price');
    expect(await readConsumerPrices()).toEqual(
      rows.map(({ period, value, publisher, title, confidence }) => ({
        ...{ year: Number(period), index: Number(value), source: { publisher, title, period, confidence } },
      })),
    );
  });

  it('are those of each year for the nation, the latest first', async () => {
    const years = await readNationalYears();
    expect(years.map(({ year }) => year)).toEqual([2025, 2024, 2023, 2022, 2021]);
    for (const pay of years) {
      const cents = (statistic: string) => centsOf('oews_national', String(pay.year), '29-2072', statistic);
      const cited = { kind: 'published', source: sourceOf(`OEWS May ${pay.year}, national`, String(pay.year)) };
      expect(pay).toEqual({
        year: pay.year,
        employment: { ...cited, jobs: cents('employment') / 100 },
        mean: { ...cited, meanCents: cents('mean_annual') },
        hourlyMean: { ...cited, meanHourlyCents: cents('mean_hourly') },
        median: { ...cited, medianCents: cents('p50') },
        hourlyMedian: notPublished,
        spread: { ...cited, p10Cents: cents('p10'), medianCents: cents('p50'), p90Cents: cents('p90') },
        middleHalf: { ...cited, p25Cents: cents('p25'), p75Cents: cents('p75') },
      });
    }
    expect(await readNationalOfficial('2023')).toMatchObject({ median: { source: { period: '2023' } } });
  });

  it('give a median, of the hour too, and jobs of 2025 for every state, none for a territory', async () => {
    const read = await readStateOfficial();
    const source = sourceOf('OEWS May 2025, state, 29-2072', '2025');
    for (const state of keysOf(states)) {
      const cents = (statistic: string) => centsOf('oews_state', '2025', state, statistic);
      const { median, hourlyMedian, employment } = read[state];
      if (Number.isNaN(cents('p50'))) {
        expect([state, median, hourlyMedian]).toEqual([state, notPublished, notPublished]);
      } else {
        expect(median).toEqual({ kind: 'published', medianCents: cents('p50'), source });
        expect(hourlyMedian).toEqual({ kind: 'published', medianHourlyCents: cents('p50_hourly'), source });
        expect(Math.abs(cents('p50_hourly') * 2_080 - cents('p50'))).toBeLessThanOrEqual(2_080);
      }
      expect(employment).toEqual(
        state === 'VT' || Number.isNaN(cents('p50'))
          ? notPublished
          : { kind: 'published', jobs: cents('employment') / 100, source },
      );
    }
    expect(keysOf(states).filter((state) => read[state].median.kind === 'not-published')).toEqual(['PR', 'GU', 'VI']);
  });

  it('give what each year has of a place', async () => {
    const years = await readPlaceYears('FL');
    expect(years.map(({ year, median, mean }) => [year, median.kind, mean.kind])).toEqual([
      [2025, 'published', 'not-published'],
      [2023, 'published', 'published'],
    ]);
    expect((await readPlaceYears('GU')).map(({ year }) => year)).toEqual([2023]);
  });

  it('give a mean for every state, and percentiles, from a secondary source, where there are some', async () => {
    const read = await readStateOfficial();
    for (const state of keysOf(states)) {
      const cents = (statistic: string) => centsOf('oews_state', '2023', state, statistic);
      const { mean, hourlyMean, spread } = read[state];
      const source = sourceOf('OEWS May 2023, state, 29-2072', '2023');
      expect(mean).toEqual({ kind: 'published', meanCents: cents('mean_annual'), source });
      expect(hourlyMean).toEqual({ kind: 'published', meanHourlyCents: cents('mean_hourly'), source });
      if (Number.isNaN(cents('p50'))) {
        expect(spread).toEqual(notPublished);
      } else {
        expect(spread).toEqual({
          ...{ kind: 'published', p10Cents: cents('p10'), medianCents: cents('p50'), p90Cents: cents('p90') },
          source: { ...source, confidence: 'medium' },
        });
      }
    }
    expect(Object.values(read).filter(({ spread }) => spread.kind === 'published').length).toBe(35);
  });

  it('give the pay of the sector of every setting', async () => {
    const sectors = await readSectorOfficial();
    for (const { code } of Object.values(settingSectors)) {
      expect(sectors.find((one) => one.code === code)?.median).toMatchObject({
        ...{ medianCents: centsOf('oews_sector', '2024', code, 'p50'), source: { period: '2024' } },
      });
    }
  });

  it('give the latest price level of every state, none of a territory', async () => {
    const levels = await readPriceLevels();
    const levelOf = (state: string) =>
      Number(
        official.find((row) => row.dataset === 'price_parity' && row.period === '2024' && row.subject === state)?.value,
      );
    const territories = keysOf(states).filter((state) => levels[state].kind === 'not-published');
    expect(territories).toEqual(['PR', 'GU', 'VI']);
    for (const state of keysOf(states).filter((key) => !territories.includes(key))) {
      expect(levels[state]).toEqual({
        kind: 'published',
        level: levelOf(state),
        source: {
          ...sourceOf('Regional price parities (SARPP), all items, released 2026-02-19', '2024'),
          publisher: 'BEA',
        },
      });
      expect((await readPriceYears(state)).map(({ source }) => source.period)).toEqual([
        '2024',
        '2023',
        '2022',
        '2021',
      ]);
    }
  });
});
