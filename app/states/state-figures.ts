import { placePay } from '@/app/_pay/official-pay';
import { parityOf } from '@/app/_pay/parity-of';
import { type ShownVoices, voicesIn } from '@/app/_pay/pay-row';
import { readStateMap } from '@/app/_pay/read-state-map';
import type { StateAmounts } from '@/app/_pay/state-amounts';
import type { PayView } from '@/app/_words/pay-view';
import { nameOf } from '@/lib/aggregates/cell';
import type { Figure } from '@/lib/aggregates/figure';
import { readFigure, readFigures } from '@/lib/aggregates/read-figures';
import type { Oews } from '@/lib/baselines/oews';
import { readGuideRanges } from '@/lib/baselines/read-guide-ranges';
import { type PriceLevel, type PriceLevels, readPriceLevels } from '@/lib/baselines/read-price-levels';
import { readPlaceOfficial, readStateOfficial } from '@/lib/baselines/read-state-official';
import { readModeled } from '@/lib/estimate/read-modeled';
import { recordOf, valuesOf } from '@/lib/survey/dimension';
import type { State } from '@/lib/survey/vocabulary';

/** What is known of pay in one place. */
export interface PlacePay {
  state: State;
  voices: ShownVoices;
  /** What BLS says, as paid. */
  official: Oews;
  price: PriceLevel;
}

export interface StatePay {
  places: Record<State, PlacePay>;
  /** What maps and rankings show. */
  map: StateAmounts;
  prices: PriceLevels;
  guideSection: string | undefined;
}

/** What the voices say about each state, in the unit of the view, and what stands behind it. */
export async function readStatePay(view: PayView): Promise<StatePay> {
  const [survey, official, known, { map }, guideSection] = await Promise.all([
    readFigures('state'),
    readStateOfficial(),
    readKnown(),
    readStateMap(view),
    readStateSection(),
  ]);
  return {
    places: recordOf('state', (state) =>
      placeOf(view, state, { ...known, survey: survey[state], official: official[state] }),
    ),
    map,
    prices: known.prices,
    guideSection,
  };
}

/** The same of one state: a page that shows it stays as it is while the survey's figures of others move. */
export async function readPlace(view: PayView, state: State): Promise<PlacePay> {
  const [survey, official, known] = await Promise.all([
    readFigure(nameOf({ dimension: 'state', value: state })),
    readPlaceOfficial(state),
    readKnown(),
  ]);
  return placeOf(view, state, { ...known, survey, official });
}

/** The guide's section that has ranges by state. */
export async function readStateSection(): Promise<string | undefined> {
  const guide = await readGuideRanges('state');
  return valuesOf('state').flatMap((state) => guide[state]?.section ?? [])[0];
}

/** What neither the survey nor BLS says. */
async function readKnown() {
  const [guide, prices, modeled] = await Promise.all([
    readGuideRanges('state'),
    readPriceLevels(),
    readModeled('state'),
  ]);
  return { guide, prices, modeled };
}

type Known = Awaited<ReturnType<typeof readKnown>> & { survey: Figure; official: Oews };

function placeOf(view: PayView, state: State, { survey, official, guide, prices, modeled }: Known): PlacePay {
  const price = prices[state];
  const voices = voicesIn(
    view,
    { survey, guide: guide[state], modeled: modeled[state], official: placePay(official) },
    parityOf(price),
  );
  return { state, voices, official, price };
}
