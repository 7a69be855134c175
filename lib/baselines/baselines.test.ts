import { beforeAll, describe, expect, it } from 'vitest';
import { keysOf, states } from '@/lib/survey/vocabulary';
import { readSeedFiles } from '@/prisma/seed/read-seed-files';
import { seedBaselines } from '@/prisma/seed/seed-baselines';
import { readCareerStages } from './read-career-stages';
import { readConsumerPrices } from './read-consumer-prices';
import { readGuideBenefits } from './read-guide-benefits';
import { readGuideMedian } from './read-guide-median';
import { type GuideDimension, readGuideRanges } from './read-guide-ranges';
import { readNationalOfficial } from './read-national-official';
import { readOccupations } from './read-occupations';
import { readPriceParities } from './read-price-parities';
import { readProjections } from './read-projections';
import { readRelatedCareers } from './read-related-careers';
import { readSectorOfficial } from './read-sector-official';
import { readStateOfficial } from './read-state-official';
import { readTraining } from './read-training';
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
  it('have occupations around coders', async () => {
    const { all, related } = await readOccupations();
    const codes = new Set(official.filter(({ dataset }) => dataset === 'oews_national').map(({ subject }) => subject));
    expect(new Set([all, ...related].map(({ code }) => code))).toEqual(
      new Set([...codes].filter((code) => code !== '29-2072')),
    );
    for (const { code, year, medianCents, p25Cents } of [all, ...related]) {
      expect(year).toBe(2025);
      expect(medianCents).toBe(centsOf('oews_national', '2025', code, 'p50'));
      expect(p25Cents).toBe(centsOf('oews_national', '2025', code, 'p25'));
    }
    const medians = related.map(({ medianCents }) => medianCents);
    expect(medians).toEqual(medians.toSorted((a, b) => b - a));
  });

  it('project jobs by period, the latest first, and say how sure their reading is', async () => {
    const projections = await readProjections();
    expect(projections.map(({ period, growthPercent, source }) => [period, growthPercent, source.confidence])).toEqual([
      ['2025-35', 7.8, 'medium'],
      ['2024-34', 7, 'medium'],
      ['2023-33', 9, 'medium'],
      ['2021-31', 6.6, 'high'],
    ]);
    expect(projections.at(-1)).toMatchObject({ jobs: 186_400, jobsProjected: 198_700, openings: 14_900 });
    expect(projections[0]).toMatchObject({ jobs: null, jobsProjected: null, openings: 14_000 });
  });

  it('have consumer prices of each year', async () => {
    const { years, source } = await readConsumerPrices();
    const rows = official.filter(({ dataset }) => dataset === 'consumer_price');
    expect(years).toEqual(rows.map(({ period, value }) => ({ year: Number(period), index: Number(value) })));
    expect(source.publisher).toBe('BLS');
  });

  it('are those of each year for the nation, the latest first', async () => {
    const years = await readNationalOfficial();
    expect(years.map(({ year }) => year)).toEqual([2025, 2024, 2023, 2022, 2021]);
    for (const pay of years) {
      const cents = (statistic: string) => centsOf('oews_national', String(pay.year), '29-2072', statistic);
      expect(pay).toEqual({
        year: pay.year,
        employment: cents('employment') / 100,
        meanHourlyCents: cents('mean_hourly'),
        meanCents: cents('mean_annual'),
        p10Cents: cents('p10'),
        p25Cents: cents('p25'),
        medianCents: cents('p50'),
        p75Cents: cents('p75'),
        p90Cents: cents('p90'),
        source: {
          publisher: 'BLS',
          title: `OEWS May ${pay.year}, national`,
          period: String(pay.year),
          confidence: 'high',
        },
      });
    }
  });

  it('give a mean for every state, and percentiles, read second-hand, where there are some', async () => {
    const read = await readStateOfficial();
    for (const state of keysOf(states)) {
      const cents = (statistic: string) => centsOf('oews_state', '2023', state, statistic);
      const { meanCents, meanHourlyCents, meanSource, percentiles } = read[state];
      expect([meanCents, meanHourlyCents]).toEqual([cents('mean_annual'), cents('mean_hourly')]);
      expect(meanSource.confidence).toBe('high');
      if (Number.isNaN(cents('p50'))) {
        expect(percentiles).toBeNull();
      } else {
        expect(percentiles).toMatchObject({
          p10Cents: cents('p10'),
          medianCents: cents('p50'),
          p90Cents: cents('p90'),
          source: { title: 'OEWS May 2023, state, 29-2072', confidence: 'medium' },
        });
      }
    }
    expect(Object.values(read).filter(({ percentiles }) => percentiles).length).toBe(35);
  });

  it('give the pay of the sector of every setting', async () => {
    const { sectors, source } = await readSectorOfficial();
    for (const { code } of Object.values(settingSectors)) {
      const sector = sectors.find((one) => one.code === code);
      expect(sector?.pay?.medianCents).toBe(centsOf('oews_sector', source.period, code, 'p50'));
    }
  });

  it('give the latest price level of every state, none of a territory', async () => {
    const { index, source } = await readPriceParities();
    expect(source).toEqual({
      publisher: 'BEA',
      title: 'Regional price parities (SARPP), all items',
      period: '2023',
      confidence: 'high',
    });
    const territories = keysOf(states).filter((state) => index[state] === null);
    expect(territories).toEqual(['PR', 'GU', 'VI']);
    for (const state of keysOf(states).filter((key) => index[key] !== null)) {
      expect(Math.round((index[state] ?? 0) * 100)).toBe(centsOf('price_parity', '2023', state, 'rpp_all'));
    }
  });
});
