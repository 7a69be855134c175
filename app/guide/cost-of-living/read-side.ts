import { z } from 'zod';
import { placeProblem } from '@/app/_words/place-problem';
import { stateInSentence } from '@/app/_words/state-name';
import { areaInSentence } from '@/app/areas/area-words';
import { readAreaPrice } from '@/lib/areas/read-area-price';
import { type AskedArea, type PlaceNames, readAskedArea } from '@/lib/areas/read-asked-area';
import type { FoundPlace } from '@/lib/areas/resolve-place';
import type { Published } from '@/lib/baselines/official-figures';
import { readPriceYears } from '@/lib/baselines/read-price-levels';
import { keysOf, type State, states } from '@/lib/survey/vocabulary';
import type { PricedPlace } from './conversion';

export const fromNames: PlaceNames = { state: 'from', place: 'fromPlace', area: 'fromArea' };
export const toNames: PlaceNames = { state: 'to', place: 'toPlace', area: 'toArea' };

const PLACE = 'Choose a place from the list';

const stateSchema = z.tuple([z.enum(keysOf(states))]);

/** One side of a conversion, as the URL has it. */
export interface Side {
  asked: AskedArea;
  /** The place with its prices, or what is wrong with it. */
  read: { place: PricedPlace; problem?: never } | { place?: never; problem: { parameter: string; message: string } };
}

export async function readSide(parameters: URLSearchParams, names: PlaceNames): Promise<Side> {
  const typed = parameters.getAll(names.state).filter((value) => value.trim() !== '');
  const [chosen] = stateSchema.safeParse(typed).data ?? [];
  const asked = await readAskedArea(parameters, names, chosen);
  const problem = (parameter: string, message: string): Side => ({ asked, read: { problem: { parameter, message } } });
  const ofPlace = placeProblem(asked);
  if (typed.length > 0 && !chosen) return problem(names.state, PLACE);
  if (ofPlace) return problem(names.place, ofPlace);
  const place = asked.kind === 'found' ? await readAreaSide(asked) : chosen && (await readStateSide(chosen));
  if (!place) return problem(names.state, PLACE);
  if (place.levels.length > 0) return { asked, read: { place } };
  return asked.kind === 'found'
    ? problem(names.place, `Choose another place: BEA publishes no price level of ${place.name}`)
    : problem(names.state, PLACE);
}

async function readStateSide(state: State): Promise<PricedPlace> {
  const name = stateInSentence(state);
  return {
    name,
    pricesOf: `all of ${name}`,
    whole: true,
    state,
    areaCode: undefined,
    levels: await readPriceYears(state),
  };
}

/** A metropolitan area has prices of its own; any other takes those of its state. */
async function readAreaSide({ area, state }: FoundPlace): Promise<PricedPlace> {
  const [its] = area.states;
  const place = { name: areaInSentence(area), state, areaCode: area.code };
  if (!area.metropolitan && its) return { ...(await readStateSide(its)), ...place };
  const { years, source } = await readAreaPrice(area);
  const levels = source
    ? years.map(({ year, level }): Published<{ level: number }> => {
        return { kind: 'published', level, source: { ...source, period: year } };
      })
    : [];
  return { ...place, pricesOf: place.name, whole: false, levels };
}
