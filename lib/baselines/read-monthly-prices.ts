import type { OfficialSource } from './official-figures';
import { readOfficial } from './read-official';

/** One month, 1982–84 = 100. */
export interface MonthPrices {
  /** Such as `2018-01`. */
  month: string;
  index: number;
  source: OfficialSource;
}

/** BLS's CPI-U by month, not seasonally adjusted, the earliest first; months that are not published are left out. */
export async function readMonthlyPrices(): Promise<MonthPrices[]> {
  const dataset = await readOfficial('consumer_price_month');
  return dataset
    .periods()
    .toReversed()
    .flatMap((month) => {
      const figure = dataset.at(month, 'US', 'cpi_u');
      return figure.kind === 'published' ? [{ month, index: figure.values.cpi_u, source: figure.source }] : [];
    });
}
