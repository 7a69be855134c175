import { expect, it } from 'vitest';
import type { Raise } from '@/lib/reports/pay-history';
import { historyHeading } from './heading';

const years = [{ year: 2022 }, { year: 2023 }, { year: 2024 }];
const rise = (percent: number, realPercent: number | null): Raise => ({
  kind: 'compared',
  since: 2022,
  percent,
  realPercent,
});

it.each([
  [rise(20, 10.04), 'Your pay rose 20% from 2022 to 2024, and rose 10% after inflation'],
  [rise(3, -2.46), 'Your pay rose 3% from 2022 to 2024, but fell 2.5% after inflation'],
  [rise(5, 0.04), 'Your pay rose 5% from 2022 to 2024, but stayed the same after inflation'],
  [rise(0, -4), 'Your pay stayed the same from 2022 to 2024, but fell 4% after inflation'],
  [rise(-5, -9), 'Your pay fell 5% from 2022 to 2024, and fell 9% after inflation'],
  [rise(8.25, null), 'Your pay rose 8.3% from 2022 to 2024'],
  [{ kind: 'not-comparable' } as const, 'Your pay from 2022 to 2024, as an employee and by contract'],
  [{ kind: 'first' } as const, 'Your pay over the years'],
])('of %j: %s', (whole, heading) => {
  expect(historyHeading({ years, whole, known: null })).toBe(heading);
});

it('says what is known of inflation where it ends before the last year', () => {
  const known = { year: 2023, realPercent: -1.23 };
  expect(historyHeading({ years, whole: rise(8, null), known })).toBe(
    'Your pay rose 8% from 2022 to 2024; until 2023 it fell 1.2% after inflation',
  );
});
