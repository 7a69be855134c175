import { monthName } from '@/app/_words/month-name';
import { percentText } from '@/app/_words/percent-text';
import type { MonthPrices } from '@/lib/baselines/read-monthly-prices';

/** How prices moved in the twelve months to the latest; undefined where either month is not published. The earliest is first. */
export function yearOfPricesText(months: readonly Pick<MonthPrices, 'month' | 'index'>[]): string | undefined {
  const latest = months.at(-1);
  const before = latest && months.find(({ month }) => month === yearBefore(latest.month));
  if (!latest || !before) return undefined;
  const percent = 100 * (latest.index / before.index - 1);
  return `Prices ${percent < 0 ? 'fell' : 'rose'} ${percentText(Math.abs(percent))} in the year to ${monthName(latest.month)}`;
}

/** `2024-05` for `2025-05`. */
export function yearBefore(month: string): string {
  return `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`;
}
