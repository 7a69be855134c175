import { normalShare, placeOf, type Quantiles, Z80 } from './normal';

/** A job's pay never spreads less than this, nor leans so far that a percentile passes the median. */
const LEAST_SPREAD = 0.03;
const MOST_LEAN = 0.7;
/** Each halves the range in which a percentile may lie, from one group to another at first. */
const HALVINGS = 12;

/** A job's middle, and its percentiles about that, in logs of cents. */
interface Shape {
  middle: number;
  p10: number;
  p50: number;
  p90: number;
}

/** Variance and third cumulant. */
export interface Open {
  variance: number;
  third: number;
}

/** Values of an open dimension that pay about the same, in a job. */
export interface GroupInJob {
  share: number;
  adds: number;
}

/**
 * Percentiles of pay in jobs of all groups together: if one large group is paid differently, they fall inside or between the
 * groups. And the variance of the median that comes from who works there: from one coder being in another group.
 */
export function mixGroups(
  shape: Shape,
  open: Open,
  groups: readonly GroupInJob[],
): { quantiles: Quantiles; byWhoIsThere: number } {
  const power = (exponent: number) => groups.reduce((sum, { share, adds }) => sum + share * adds ** exponent, 0);
  const within = { variance: Math.max(open.variance - power(2), 0), third: open.third - power(3) };
  const inEach = mixed(shape, within);
  if (groups.length < 2) return { quantiles: inEach, byWhoIsThere: open.variance };
  const belowIn = (adds: number, log: number) => normalShare(placeOf(inEach, log - adds));
  const below = (log: number) => groups.reduce((sum, { share, adds }) => sum + share * belowIn(adds, log), 0);
  const furthest = Math.max(...groups.map(({ adds }) => Math.abs(adds)));
  const at = (percent: number, start: number): number => {
    let [low, high] = [start - furthest, start + furthest];
    for (let round = 0; round < HALVINGS; round++) {
      const middle = (low + high) / 2;
      if (below(middle) < percent) low = middle;
      else high = middle;
    }
    return (low + high) / 2;
  };
  const [p10, p50, p90] = [at(0.1, inEach.p10), at(0.5, inEach.p50), at(0.9, inEach.p90)];
  const step = (p90 - p10) / 20;
  const density = (below(p50 + step) - below(p50 - step)) / (2 * step);
  const squares = groups.reduce((sum, { share, adds }) => sum + share * belowIn(adds, p50) ** 2, 0);
  // Where hardly anyone is paid so, between two peaks, it may jump, but varies no more than the peaks lie from their average.
  const jump = squares > below(p50) ** 2 ? (squares - below(p50) ** 2) / density ** 2 : 0;
  const amongThem = Math.min(jump, furthest ** 2);
  return { quantiles: { p10, p50, p90 }, byWhoIsThere: within.variance + amongThem };
}

/** Percentiles of pay where what is open adds its own spread and skew: cumulants add up (Cornish and Fisher). */
function mixed({ middle, p10, p50, p90 }: Shape, open: Open): Quantiles {
  const spread = Math.max((p90 - p10) / (2 * Z80), LEAST_SPREAD);
  const most = 2 * MOST_LEAN * Z80;
  const lean = Math.max(Math.min(p90 + p10 - 2 * p50, most * spread), -most * spread);
  const wide = Math.sqrt(spread ** 2 + open.variance);
  const third = (3 * lean * spread ** 2) / Z80 ** 2 + open.third;
  const leaning = Math.max(Math.min((third * Z80 ** 2) / (3 * wide ** 2), most * wide), -most * wide);
  const median = middle + p50 + (lean - leaning) / (2 * Z80 ** 2);
  return { p10: median + leaning / 2 - Z80 * wide, p50: median, p90: median + leaning / 2 + Z80 * wide };
}
