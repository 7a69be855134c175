import { describe, expect, it } from 'vitest';
import type { Figure } from './figure';
import { standingIn } from './standing';

const median = {
  cell: 'nation' as const,
  coders: '100+' as const,
  months: { from: '2025-01', to: '2026-11' },
  medianCents: 5_500_000,
};
const quartiles = { ...median, p25Cents: 4_500_000, p75Cents: 6_600_000 };
const all: Figure = { shows: 'distribution', ...quartiles, p10Cents: 4_000_000, p90Cents: 8_000_000, bins: [] };

describe('standingIn', () => {
  it.each([
    [3_999_900, 'below-p10'],
    [4_000_000, 'below-p25'],
    [4_500_000, 'middle'],
    [6_600_000, 'middle'],
    [6_600_100, 'above-p75'],
    [8_000_100, 'above-p90'],
  ])('places %i cents %s', (cents, standing) => {
    expect(standingIn(all, cents)).toBe(standing);
  });

  it('says only above or below where only the median is published', () => {
    expect(standingIn({ shows: 'median', ...median }, 5_499_900)).toBe('below-median');
    expect(standingIn({ shows: 'median', ...median }, 5_500_000)).toBe('above-median');
  });

  it('does not name the tenths where only quartiles are published', () => {
    expect(standingIn({ shows: 'quartiles', ...quartiles }, 1_000_000)).toBe('below-p25');
  });

  it('says nothing where nothing is published', () => {
    expect(standingIn({ shows: 'nothing', why: 'few', cell: 'nation' }, 5_000_000)).toBeUndefined();
  });
});
