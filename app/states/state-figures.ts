import { officialPay } from '@/app/_pay/official-pay';
import { type PayVoices, voicesIn } from '@/app/_pay/pay-row';
import { type StateAmounts, stateAmounts } from '@/app/_pay/state-amounts';
import type { PayView } from '@/app/_words/pay-view';
import { nameOf } from '@/lib/aggregates/cell';
import type { Figure } from '@/lib/aggregates/figure';
import { readFigure, readFigures } from '@/lib/aggregates/read-figures';
import type { Oews } from '@/lib/baselines/oews';
import { readGuideRanges } from '@/lib/baselines/read-guide-ranges';
import { type PriceLevel, type PriceLevels, readPriceLevels } from '@/lib/baselines/read-price-levels';
import { readStateOfficial } from '@/lib/baselines/read-state-official';
import { readModeled } from '@/lib/estimate/read-modeled';
import { recordOf, valuesOf } from '@/lib/survey/dimension';
import type { State } from '@/lib/survey/vocabulary';

/** What is known of pay in one place. */
export interface PlacePay {
  state: State;
  /** In the unit of the view. */
  voices: PayVoices;
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
  const [survey, known] = await Promise.all([readFigures('state'), readKnown()]);
  const { official, prices, guideSection } = known;
  return {
    places: recordOf('state', (state) => placeOf(view, state, survey[state], known)),
    map: stateAmounts(
      view,
      recordOf('state', (state) => official[state].mean),
      prices,
    ),
    prices,
    guideSection,
  };
}

/** The same of some states: a page that shows these alone stays as it is while the survey's figures of others move. */
export async function readPlaces(view: PayView, states: readonly State[]): Promise<PlacePay[]> {
  const known = await readKnown();
  return Promise.all(
    states.map(async (state) =>
      placeOf(view, state, await readFigure(nameOf({ dimension: 'state', value: state })), known),
    ),
  );
}

/** The guide's section that has ranges by state. */
export async function readStateSection(): Promise<string | undefined> {
  return (await readKnown()).guideSection;
}

type Known = Awaited<ReturnType<typeof readKnown>>;

/** What others than the survey say. */
async function readKnown() {
  const [guide, official, prices, modeled] = await Promise.all([
    readGuideRanges('state'),
    readStateOfficial(),
    readPriceLevels(),
    readModeled('state'),
  ]);
  const guideSection = valuesOf('state').flatMap((state) => guide[state]?.section ?? [])[0];
  return { guide, official, prices, modeled, guideSection };
}

function placeOf(view: PayView, state: State, survey: Figure, known: Known): PlacePay {
  const { guide, official, prices, modeled } = known;
  const price = prices[state];
  const voices = voicesIn(
    view,
    { survey, guide: guide[state], modeled: modeled[state], official: officialPay('mean', official[state]) },
    parityOf(price),
  );
  return { state, voices, official: official[state], price };
}

/** What an adjusted view divides by; without a price level amounts stay as paid. */
export function parityOf(price: PriceLevel): number | null {
  return price.kind === 'published' ? price.level : null;
}
