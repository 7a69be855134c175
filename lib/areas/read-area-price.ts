import { notPublished, type OfficialSource } from '@/lib/baselines/official-figures';
import { NONMETROPOLITAN, readMetroPriceLevels } from '@/lib/baselines/read-metro-price-levels';
import { type PriceLevel, readPriceLevels } from '@/lib/baselines/read-price-levels';
import type { State } from '@/lib/survey/vocabulary';
import type { Area } from './area';

/** What prices are like in an area. */
export interface AreaPrice {
  price: PriceLevel;
  /** BEA has none of a nonmetropolitan area: the state's stands for it. */
  of: 'area' | State;
  /** The levels of its years, the newest first; beside a state's those of all nonmetropolitan areas of the US. */
  years: readonly { year: string; level: number }[];
  /** What to cite for these. */
  source: OfficialSource | null;
}

/** Its own, or its state's; not published of PR, GU and VI. */
export async function readAreaPrice(area: Pick<Area, 'code' | 'metropolitan' | 'states'>): Promise<AreaPrice> {
  const [metro, prices] = await Promise.all([readMetroPriceLevels(), readPriceLevels()]);
  const [state] = area.states;
  if (!area.metropolitan && state) {
    const price = prices[state];
    const years = price.kind === 'published' ? (metro.levels[NONMETROPOLITAN] ?? []) : [];
    return { price, of: state, years, source: metro.source };
  }
  const years = metro.levels[area.code] ?? [];
  const [newest] = years;
  if (!newest || !metro.source) return { price: notPublished, of: 'area', years: [], source: null };
  return {
    price: { kind: 'published', level: newest.level, source: { ...metro.source, period: newest.year } },
    of: 'area',
    years,
    source: metro.source,
  };
}
