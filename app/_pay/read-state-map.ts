import type { PayView } from '@/app/_words/pay-view';
import type { OfficialSource } from '@/lib/baselines/official-figures';
import { readPriceLevels } from '@/lib/baselines/read-price-levels';
import { readStateOfficial } from '@/lib/baselines/read-state-official';
import { recordOf } from '@/lib/survey/dimension';
import { officialSources, placePay } from './official-pay';
import { type StateAmounts, stateAmounts } from './state-amounts';

export interface StateMapFigures {
  map: StateAmounts;
  /** Of all that the map shows, those that stand apart as well. */
  sources: OfficialSource[];
}

/** What a map of the states shows, in the unit of the view. */
export async function readStateMap(view: PayView): Promise<StateMapFigures> {
  const [official, prices] = await Promise.all([readStateOfficial(), readPriceLevels()]);
  const pay = recordOf('state', (state) => placePay(official[state]));
  return {
    map: stateAmounts(view, pay, prices),
    sources: officialSources(Object.values(pay).map((official) => ({ official }))),
  };
}
