import type { State } from '@/lib/survey/vocabulary';
import type { Difference } from './predictor';

/** An official mean of a place and the nation's of the same year, in cents of a full-time year. */
export interface MeanBesideNation {
  here: number;
  nation: number;
}

/** Where an area's official mean stands, in logs. */
export interface AreaStanding {
  /** How far it is from that of the state asked about, or else from that of its states, which count alike. */
  beyond: number;
  /** How far theirs is from the nation's, where no state is asked about. */
  between: number;
}

/** What official means say of areas, by DOL's code, and of states. */
export interface AreaKnowledge {
  areas: ReadonlyMap<string, { mean: MeanBesideNation; states: readonly State[] }>;
  states: ReadonlyMap<State, MeanBesideNation>;
}

/** The mean square of what lies between an area's mean and its state's: 530 areas of 2025–26 against OEWS of May 2023. */
export const BETWEEN = 0.122 ** 2;
/** What of it is taken to say nothing of coders: errors of 0.055 in an area's mean and of 0.05 in a state's. */
const ERRORS = 0.055 ** 2 + 0.05 ** 2;
/** How much of the difference is taken to hold for coders before reports say it, in tenths as it is told. */
export const BELIEVED = Math.round(10 * (1 - ERRORS / BETWEEN)) / 10;
/** It might as well be none of the difference, or all of it. */
const DEVIATION = 0.25;
export const AREA_SLOPE: Difference = { by: BELIEVED, variance: DEVIATION ** 2 };

/** What the model has of all areas. */
export interface FittedAreas {
  /** How much of the difference holds for coders. */
  slope: Difference;
  /** How far from a state's own official mean those of its coders' areas are on average, in logs; 0 where it is not known. */
  average: Partial<Record<State, number>>;
}
/** What areas pay that their official means do not say. */
const LEFT = BELIEVED * ERRORS;
/** Where the means are not known. */
const UNKNOWN: Difference = { by: 0, variance: BETWEEN };

/**
 * Where an area stands, told from `asked`, one of its states or, if undefined, the nation; undefined where there is no mean
 * to start from. Areas and states have their means from different years: each counts by its place beside the nation's of its
 * year.
 */
export function areaStanding(
  { areas, states }: AreaKnowledge,
  code: string,
  asked: State | undefined,
): AreaStanding | undefined {
  const area = areas.get(code);
  const from = (asked ? [asked] : (area?.states ?? [])).flatMap((state) => states.get(state) ?? []).map(placeOf);
  if (!area || from.length === 0) return undefined;
  const average = from.reduce((sum, place) => sum + place, 0) / from.length;
  return { beyond: placeOf(area.mean) - average, between: asked ? 0 : average };
}

/** How much more coders in an area make than those in the place that its standing is told from, in logs. */
export function areaEffect(
  standing: AreaStanding | undefined,
  asked: State | undefined,
  { slope, average }: FittedAreas,
): Difference {
  if (!standing) return UNKNOWN;
  // What the model says of a state is what its coders make where they are.
  const further = standing.beyond - (asked ? (average[asked] ?? 0) : 0);
  return { by: slope.by * further + standing.between, variance: slope.variance * further ** 2 + LEFT };
}

function placeOf({ here, nation }: MeanBesideNation): number {
  return Math.log(here / nation);
}
