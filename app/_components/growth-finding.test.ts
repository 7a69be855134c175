import { expect, test } from 'vitest';
import type { Figure } from '@/lib/aggregates/figure';
import { valuesOf } from '@/lib/survey/dimension';
import type { ExperienceBand } from '@/lib/survey/vocabulary';
import { growthFinding } from './growth-finding';

function bands(thousands: Partial<Record<ExperienceBand, number>>, shows: 'distribution' | 'median' = 'distribution') {
  return valuesOf('experience').map((band) => {
    const cell = `experience=${band}` as const;
    const medianCents = (thousands[band] ?? 0) * 100_000;
    const evidence = { cell, coders: '50–99', months: { from: '2026-01', to: '2026-10' }, medianCents } as const;
    const quantiles = { p10Cents: 1, p25Cents: 1, p75Cents: 1, p90Cents: 1, bins: [] };
    const figure: Figure =
      medianCents === 0
        ? { shows: 'nothing', why: 'few', cell }
        : shows === 'median'
          ? { shows, ...evidence }
          : { shows, ...evidence, ...quantiles };
    return { band, figure };
  });
}

test.each([
  [{}, 'How pay grows with years is not known yet'],
  [{ '0-2': 42 }, 'How pay grows with years is not known yet'],
  [{ '0-2': 42, '3-5': 50, '6-9': 55 }, 'Pay grows most from 0–2 to 3–5 years: by $8,000'],
  [{ '0-2': 42, '3-5': 44, '6-9': 55, '20+': 60 }, 'Pay grows most from 3–5 to 6–9 years: by $11,000'],
  [{ '10-19': 60, '20+': 70 }, 'Pay grows most from 10–19 to 20 years or more: by $10,000'],
  [{ '0-2': 42, '3-5': 50, '6-9': 58 }, 'Pay grows with years, by $8,000 a step at most'],
  [{ '0-2': 58, '3-5': 50, '6-9': 50 }, 'Pay does not grow with years'],
])('of %o: %s', (thousands, finding) => {
  expect(growthFinding(bands(thousands))).toBe(finding);
});

test('thin medians tell nothing', () => {
  expect(growthFinding(bands({ '0-2': 42, '3-5': 50 }, 'median'))).toBe('How pay grows with years is not known yet');
});
