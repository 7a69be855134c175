import type { OfficialSource } from './official-figures';
import { readOfficial } from './read-official';

/** The annual average of one year, 1982–84 = 100. */
export interface ConsumerPrices {
  year: number;
  index: number;
  source: OfficialSource;
}

/** BLS's CPI-U, US city average, all items, the earliest year first; years that are not published are left out. */
export async function readConsumerPrices(): Promise<ConsumerPrices[]> {
  const dataset = await readOfficial('consumer_price');
  return dataset
    .periods()
    .toReversed()
    .flatMap((period) => {
      const figure = dataset.at(period, 'US', 'cpi_u');
      return figure.kind === 'published'
        ? [{ year: Number(period), index: figure.values.cpi_u, source: figure.source }]
        : [];
    });
}
