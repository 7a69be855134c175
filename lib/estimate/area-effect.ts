import type { Difference } from './predictor';

/** An official mean of a place and the nation's of the same year, in cents of a full-time year. */
export interface MeanBesideNation {
  here: number;
  nation: number;
}

/** The mean square of what lies between an area's mean and its state's: 530 areas of 2025–26 against OEWS of May 2023. */
export const BETWEEN = 0.122 ** 2;
/** What of it is taken to say nothing of coders: errors of 0.055 in an area's mean and of 0.05 in a state's. */
const ERRORS = 0.055 ** 2 + 0.05 ** 2;
/** How much of the difference is taken to hold for coders, in tenths as it is told. */
export const BELIEVED = Math.round(10 * (1 - ERRORS / BETWEEN)) / 10;
const LEFT = BELIEVED * ERRORS;
/** Where the means are not known. */
const UNKNOWN: Difference = { by: 0, variance: BETWEEN };

/**
 * How much more coders in an area make than coders in `asked`, one of its states or, if undefined, the nation; in logs. If
 * it spans several states, they count alike. Areas and states have their means from different years: each
 * counts by its place beside the nation's of its year. Reports do not say in which area a coder works.
 */
export function areaEffect(
  area: MeanBesideNation | undefined,
  states: readonly MeanBesideNation[],
  asked: MeanBesideNation | undefined,
): Difference {
  if (!area || states.length === 0) return UNKNOWN;
  const ofStates = states.reduce((sum, state) => sum + placeOf(state), 0) / states.length;
  return { by: BELIEVED * placeOf(area) + (1 - BELIEVED) * ofStates - (asked ? placeOf(asked) : 0), variance: LEFT };
}

function placeOf({ here, nation }: MeanBesideNation): number {
  return Math.log(here / nation);
}
