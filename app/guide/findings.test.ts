import { expect, test } from 'vitest';
import type { Figure } from '@/lib/aggregates/figure';
import { growthFinding } from './findings';

const evidence = { cell: 'nation', coders: '50–99', months: { from: '2025-01', to: '2026-11' } } as const;

function row(label: string, medianCents: number, shows: 'distribution' | 'median' = 'distribution') {
  const quantiles = { p10Cents: 1, p25Cents: 1, medianCents, p75Cents: 1, p90Cents: 1, bins: [] };
  const survey: Figure =
    shows === 'median' ? { shows, ...evidence, medianCents } : { shows, ...evidence, ...quantiles };
  return { label, voices: { survey, guide: null, official: null } };
}

test('the largest step of pay is named with its amount', () => {
  const rows = [row('0–2 years', 4_300_000), row('3–5 years', 5_400_000), row('6–9 years', 6_250_000)];
  expect(growthFinding(rows)).toBe('The largest step, $11,000, is from 0–2 years to 3–5 years');
});

test('a thin median makes no step, and falling pay none either', () => {
  expect(growthFinding([row('0–2 years', 4_300_000), row('3–5 years', 9_900_000, 'median')])).toBe(
    'Pay by years of experience',
  );
  expect(growthFinding([row('0–2 years', 4_300_000), row('3–5 years', 4_200_000)])).toBe('Pay by years of experience');
});
