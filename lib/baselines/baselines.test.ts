import { beforeAll, describe, expect, it } from 'vitest';
import { keysOf, states } from '@/lib/survey/vocabulary';
import { readSeedFiles } from '@/prisma/seed/read-seed-files';
import { seedBaselines } from '@/prisma/seed/seed-baselines';
import { readGuideMedian } from './read-guide-median';
import { type GuideDimension, readGuideRanges } from './read-guide-ranges';
import { readNationalOfficial } from './read-national-official';
import { readPriceParities } from './read-price-parities';
import { readSectorOfficial } from './read-sector-official';
import { readStateOfficial } from './read-state-official';
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

describe('the official figures', () => {
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
