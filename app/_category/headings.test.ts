import { expect, test } from 'vitest';
import { type ShownVoices, voicesIn } from '@/app/_pay/pay-row';
import type { Figure } from '@/lib/aggregates/figure';
import { besideHeading, listHeading } from './headings';

const evidence = { cell: 'nation', coders: '50–99', months: { from: '2025-01', to: '2026-11' } } as const;

function firm(medianCents: number): ShownVoices {
  const quantiles = { p10Cents: 1, p25Cents: 1, medianCents, p75Cents: 1, p90Cents: 1, bins: [] };
  return voices({ shows: 'distribution', ...evidence, ...quantiles });
}

function thin(medianCents: number): ShownVoices {
  return voices({ shows: 'median', ...evidence, medianCents });
}

function voices(survey: Figure): ShownVoices {
  return voicesIn('annual', { survey, guide: null, official: null }, null);
}

test('a group lies above, at or below all coders, the higher one named first', () => {
  expect(besideHeading('CPC holders', firm(6_000_000), firm(5_000_000))).toBe(
    'CPC holders earn about a fifth more than coders in general',
  );
  expect(besideHeading('coders at hospitals', firm(5_000_000), firm(5_000_000))).toBe(
    'Coders at hospitals earn about as much as coders in general',
  );
  expect(besideHeading('coders at physician offices', firm(4_000_000), firm(5_000_000))).toBe(
    'Coders in general earn about a quarter more than coders at physician offices',
  );
});

test('a thin median makes no heading', () => {
  expect(besideHeading('CDIP holders', thin(9_000_000), firm(5_000_000))).toBe(
    'Not enough CDIP holders yet to say for sure how they compare',
  );
});

test('a list names the highest and the lowest that are firm, never the catch-all category', () => {
  const row = (key: string, pay: ShownVoices) => ({ key, label: key, voices: pay });
  const rows = [
    row('other', firm(9_000_000)),
    row('cpma', firm(7_000_000)),
    row('cpc', firm(6_000_000)),
    row('none', firm(5_000_000)),
    row('cdei', thin(9_500_000)),
  ];
  expect(listHeading('credential', rows)).toBe('CPMA holders earn most, coders without a credential least');
  expect(listHeading('credential', [])).toBe('What medical coders earn by certification');
});
