import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seedBaselines } from '@/lib/baselines/seed-baselines';
import { addSampleReports } from '@/lib/sample/add-sample-reports';
import { valuesOf } from '@/lib/survey/dimension';
import { withBenefits } from './benefit-shares';
import type { CellName } from './cell';
import { checkCells } from './check-cells';
import { type Figure, figureSchema } from './figure';
import { bucketOf, Histogram } from './histogram';
import { publishCell, shareStep } from './publish-cell';
import { LEAST_REMAINING, ladder } from './publishing-rules';
import { readBenefits } from './read-benefits';

function nationOf(coders: number, name: CellName = 'nation'): Figure {
  const counts = new Map(Array.from({ length: coders }, (_, index) => [bucketOf(4_000_000 + index * 10_000), 1]));
  return publishCell({ name, histogram: new Histogram(counts), months: { from: '2026-01', to: '2026-10' } });
}

/** Counts of a nation in which so many have every benefit. */
const counts = (all: number, having: number) => (cell: CellName) => (cell === 'nation' ? all : having);

function shareOf(all: number, having: number) {
  const figure = withBenefits(nationOf(all), counts(all, having));
  return figure.shows === 'distribution' ? figure.benefits?.health_insurance : undefined;
}

const nations = fc
  .integer({ min: 0, max: 3_000 })
  .chain((all) => fc.tuple(fc.constant(all), fc.integer({ min: 0, max: all })));

describe('the share of coders with a benefit', () => {
  it.each([
    [40, 0, { percent: 25, or: 'less' }],
    [40, 22, { percent: 55, or: null }],
    [40, 40, { percent: 75, or: 'more' }],
    [300, 151, { percent: 50, or: null }],
    [2_400, 2_000, { percent: 83, or: null }],
    [2_400, 2_400, { percent: 99, or: 'more' }],
  ])('of %i coders of whom %i have it is %o', (all, having, share) => {
    expect(shareOf(all, having)).toEqual(share);
  });

  it('comes of 40 coders and more alone, in steps, near what it is', () => {
    fc.assert(
      fc.property(nations, ([all, having]) => {
        const share = shareOf(all, having);
        expect(share === undefined).toBe(all < ladder.distribution);
        if (!share) return;
        const step = shareStep(all);
        expect(share.percent % step).toBe(0);
        if (share.or === null) expect(Math.abs(share.percent - (100 * having) / all)).toBeLessThanOrEqual(step / 2);
      }),
    );
  });

  it('is the same for nobody as for a few, and for everybody as for all but a few', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: ladder.distribution, max: 3_000 }),
        fc.integer({ min: 0, max: LEAST_REMAINING - 1 }),
        (all, few) => {
          expect(shareOf(all, few)).toEqual(shareOf(all, 0));
          expect(shareOf(all, all - few)).toEqual(shareOf(all, all));
        },
      ),
    );
  });

  it('is told of the nation alone', () => {
    expect(withBenefits(nationOf(60, 'state=TX'), counts(60, 30))).not.toHaveProperty('benefits');
  });
});

it('reads figures as they were before there were shares', () => {
  const before = nationOf(60);
  expect(figureSchema.parse(JSON.parse(JSON.stringify(before)))).toEqual(before);
});

it('is published of the survey, as a share of the coders that are counted, and stands up to the check', async () => {
  await seedBaselines();
  expect(await readBenefits()).toEqual({ shows: 'nothing' });
  await addSampleReports();
  const benefits = await readBenefits();
  if (benefits.shows === 'nothing') throw new Error('The sample has thousands of coders');
  expect(Object.keys(benefits.shares)).toEqual(valuesOf('benefit'));
  for (const { percent } of Object.values(benefits.shares)) expect(percent > 5 && percent < 96).toBe(true);
  expect(await checkCells()).toEqual([]);
});
