import { coderBands, type ReadFigure } from '@/lib/aggregates/figure';

const months = { from: '2025-03', to: '2026-11' };

/** A figure of each kind, in each band of coders, of cells that a spreadsheet may take for something else. */
export const everyKind: readonly ReadFigure[] = [
  ...coderBands.map(
    ({ text }): ReadFigure => ({
      ...{ shows: 'distribution', cell: 'nation', coders: text, months, bins: [], release: 12 },
      ...{
        p10Cents: 3_950_000,
        p25Cents: 4_700_000,
        medianCents: 5_450_000,
        p75Cents: 6_400_000,
        p90Cents: 10_000_000,
      },
    }),
  ),
  {
    ...{ shows: 'quartiles', cell: 'state=TX&experience=3-5', coders: '25–49', months, release: 1 },
    ...{ p25Cents: 4_700_000, medianCents: 5_500_000, p75Cents: 6_400_000 },
  },
  { shows: 'median', cell: 'experience=20+', coders: '10–14', months, medianCents: 7_000_000, release: 100_000 },
  { shows: 'median', cell: 'year=2026', coders: '10–14', months, medianCents: 5_000_000, release: 3 },
  { shows: 'nothing', why: 'protects-others', cell: 'experience=0-2', release: 52 },
  { shows: 'nothing', why: 'few', cell: 'role=cdi_specialist&experience=10-19', release: null },
];
