import { recordOf } from '@/lib/survey/dimension';
import type { State } from '@/lib/survey/vocabulary';
import type { Official, Published } from './official-figures';
import { readOfficial } from './read-official';

/** A place's prices, US = 100. BEA has none for PR, GU and VI: pay there stays unadjusted. */
export type PriceLevel = Official<{ level: number }>;
export type PriceLevels = Record<State, PriceLevel>;

/** BEA's regional price parities, all items: of each place the newest year that has it. */
export async function readPriceLevels(): Promise<PriceLevels> {
  const dataset = await readOfficial('price_parity');
  return recordOf('state', (state) => levelOf(dataset.newest(state, 'rpp_all')));
}

/** The same of all places in one year, so that they compare: the newest that has these; not published where none has. */
export async function readPriceLevelsWith(states: readonly State[]): Promise<PriceLevels> {
  const dataset = await readOfficial('price_parity');
  return readPriceLevelsIn(dataset.newestOf(states, 'rpp_all')[0]?.source.period ?? '');
}

/** The same of all places in a given year. */
export async function readPriceLevelsIn(year: string): Promise<PriceLevels> {
  const dataset = await readOfficial('price_parity');
  return recordOf('state', (state) => levelOf(dataset.at(year, state, 'rpp_all')));
}

/** Those of one place, the latest year first. */
export async function readPriceYears(state: State): Promise<Published<{ level: number }>[]> {
  const dataset = await readOfficial('price_parity');
  return dataset.periods().flatMap((period) => {
    const level = levelOf(dataset.at(period, state, 'rpp_all'));
    return level.kind === 'published' ? [level] : [];
  });
}

function levelOf(figure: Official<{ values: Record<'rpp_all', number> }>): PriceLevel {
  return figure.kind === 'published'
    ? { kind: 'published', level: figure.values.rpp_all, source: figure.source }
    : figure;
}
