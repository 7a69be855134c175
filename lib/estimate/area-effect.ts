import type { Difference } from './predictor';

/** An official mean of a place and the nation's of the same year, in cents of a full-time year. */
export interface MeanBesideNation {
  here: number;
  nation: number;
}

/**
 * How much of the difference between an area's mean and its state's is taken to hold for coders; the rest is sampling error
 * in the two means, and what sets coders apart from the broader occupation. The differences have a mean square of 0.122²
 * (530 areas of the wage year 2025–26 against OEWS of May 2023); the two means are taken to err by 0.055 and 0.05.
 */
export const BELIEVED = 0.6;
/** The variance that this leaves: 0.6 of the variance of the two errors. */
const LEFT = BELIEVED * (0.055 ** 2 + 0.05 ** 2);
/** Where the means are not known: that of the differences. */
const UNKNOWN: Difference = { by: 0, variance: 0.122 ** 2 };

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
