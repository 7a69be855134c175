import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureSchema } from './figure';
import { bucketOf, Histogram } from './histogram';
import { publishCell } from './publish-cell';

const months = { from: '2025-01', to: '2026-10' };
const pay = fc.integer({ min: 500_000, max: 40_000_000 });

function publish(pays: readonly number[]) {
  const counts = new Map<number, number>();
  for (const cents of pays) counts.set(bucketOf(cents), (counts.get(bucketOf(cents)) ?? 0) + 1);
  return publishCell({ name: 'nation', histogram: new Histogram(counts), months });
}

const pays = (coders: number) => Array.from({ length: coders }, (_, index) => 4_000_000 + index * 37_300);

describe('the ladder', () => {
  it.each([
    [0, 'nothing'],
    [9, 'nothing'],
    [10, 'median'],
    [19, 'median'],
    [20, 'quartiles'],
    [39, 'quartiles'],
    [40, 'distribution'],
    [5_000, 'distribution'],
  ])('shows of %i coders: %s', (coders, shows) => {
    expect(publish(pays(coders)).shows).toBe(shows);
  });

  it.each([
    [10, '10–14'],
    [14, '10–14'],
    [15, '15–24'],
    [99, '50–99'],
    [100, '100+'],
    [2_412, '1,000+'],
  ])('names %i coders as %s', (coders, band) => {
    expect(publish(pays(coders))).toMatchObject({ coders: band });
  });

  it.each([10, 11, 19, 20, 39])('of %i coders gives the mean of the middle half for the median', (coders) => {
    const middle = pays(coders).slice(Math.floor(coders / 4), coders - Math.floor(coders / 4));
    const mean = middle.reduce((sum, cents) => sum + cents, 0) / middle.length;
    const figure = publish(pays(coders));
    if (figure.shows === 'nothing') throw new Error(`${coders} coders show something`);
    expect(Math.abs(figure.medianCents - mean)).toBeLessThanOrEqual(100_000 / 2 + 10_000 / 2);
  });

  it('lets one coder below 40 move the median by no more than a coder’s share of the middle half', () => {
    const anyPays = fc.array(fc.integer({ min: 4_000_000, max: 6_000_000 }), { minLength: 10, maxLength: 38 });
    fc.assert(
      fc.property(anyPays, pay, (before, more) => {
        const [one, other] = [publish(before), publish([...before, more])];
        if (one.shows === 'nothing' || other.shows === 'nothing') throw new Error('10 coders show something');
        const sorted = before.toSorted((a, b) => a - b);
        const quarter = Math.floor(before.length / 4);
        const spread = (sorted.at(-quarter) ?? 0) - (sorted[quarter - 1] ?? 0);
        const most = (2 * spread) / (before.length / 2);
        expect(Math.abs(other.medianCents - one.medianCents)).toBeLessThanOrEqual(most + 100_000 + 10_000);
      }),
    );
  });

  it('shows a suppressed cell as nothing but its name', () => {
    expect(publish(pays(9))).toEqual({ shows: 'nothing', why: 'few', cell: 'nation' });
  });
});

describe('whatever the reports', () => {
  it('lets out only multiples of the rounding step, in order, and never an extreme bin edge', () => {
    fc.assert(
      fc.property(fc.array(pay, { maxLength: 200 }), (cents) => {
        const figure = figureSchema.parse(publish(cents));
        if (figure.shows === 'nothing') return cents.length < 10;
        const step = cents.length < 40 ? 100_000 : 50_000;
        const quantiles = Object.entries(figure).flatMap(([name, value]) =>
          name.endsWith('Cents') && typeof value === 'number' ? [value] : [],
        );
        expect(quantiles.every((value) => value % step === 0)).toBe(true);
        if (figure.shows === 'distribution') {
          const { p10Cents, p25Cents, medianCents, p75Cents, p90Cents, bins } = figure;
          const ordered = [p10Cents, p25Cents, medianCents, p75Cents, p90Cents];
          expect(ordered).toEqual(ordered.toSorted((a, b) => a - b));
          expect(bins.at(0)?.fromCents).toBeNull();
          expect(bins.at(-1)?.toCents).toBeNull();
        }
        return true;
      }),
    );
  });

  it('puts at least five coders into each bin and leaves none out', () => {
    fc.assert(
      fc.property(fc.array(pay, { minLength: 40, maxLength: 300 }), (cents) => {
        const figure = publish(cents);
        if (figure.shows !== 'distribution') throw new Error(figure.shows);
        const coders = figure.bins.map(
          ({ fromCents, toCents }) =>
            cents.filter((value) => value >= (fromCents ?? 0) && value < (toCents ?? Number.POSITIVE_INFINITY)).length,
        );
        expect(Math.min(...coders)).toBeGreaterThanOrEqual(5);
        expect(coders.reduce((sum, count) => sum + count, 0)).toBe(cents.length);
      }),
    );
  });

  it('tells shares in steps too coarse to count the coders by', () => {
    fc.assert(
      fc.property(fc.array(pay, { minLength: 40, maxLength: 600 }), (cents) => {
        const figure = publish(cents);
        if (figure.shows !== 'distribution') throw new Error(figure.shows);
        const step = cents.length < 100 ? 5 : cents.length < 500 ? 2 : 1;
        expect(figure.bins.filter(({ percent }) => percent % step !== 0)).toEqual([]);
      }),
    );
  });

  it('is off from the exact type-7 quantile by less than the rounding and half a bucket', () => {
    fc.assert(
      fc.property(fc.array(pay, { minLength: 40, maxLength: 200 }), (cents) => {
        const figure = publish(cents);
        if (figure.shows === 'nothing') throw new Error('40 coders show something');
        const sorted = cents.toSorted((a, b) => a - b);
        const position = (sorted.length - 1) / 2;
        const [low = 0, high = 0] = [sorted[Math.floor(position)], sorted[Math.ceil(position)]];
        expect(Math.abs(figure.medianCents - (low + high) / 2)).toBeLessThanOrEqual(50_000 / 2 + 10_000 / 2);
      }),
    );
  });
});
