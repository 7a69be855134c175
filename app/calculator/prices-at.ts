import { stateInSentence } from '@/app/_words/state-name';
import { areaInSentence } from '@/app/areas/area-words';
import type { Area } from '@/lib/areas/area';
import { readAreaPrice } from '@/lib/areas/read-area-price';
import { notPublished } from '@/lib/baselines/official-figures';
import { type PriceLevel, readPriceLevels } from '@/lib/baselines/read-price-levels';
import type { State } from '@/lib/survey/vocabulary';

/** The prices that an answer is adjusted by. */
export interface PricesAt {
  /** Within a sentence. */
  whose: string;
  level: PriceLevel;
}

/** Those of the area, as far as BEA has them, or else of the state. */
export async function readPricesAt(area: Area | undefined, state: State | undefined): Promise<PricesAt> {
  if (area) {
    const { of, price } = await readAreaPrice(area);
    if (of === 'area') return { whose: areaInSentence(area), level: price };
    return {
      whose: `${stateInSentence(of)} as a whole, as BEA has none of single nonmetropolitan areas,`,
      level: price,
    };
  }
  if (!state) return { whose: 'the nation', level: notPublished };
  return { whose: stateInSentence(state), level: (await readPriceLevels())[state] };
}
