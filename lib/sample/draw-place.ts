import type { Area } from '@/lib/areas/area';
import type { PayLocation, State } from '@/lib/survey/vocabulary';
import type { Job } from './pay-structure';
import { Random } from './random';

/** About the inhabitants of the largest metropolitan areas, in 100,000, by DOL's code. */
const largeAreas: Readonly<Record<string, number>> = {
  ...{ 35620: 190, 31080: 128, 16980: 93, 19100: 80, 26420: 73, 47900: 63, 37980: 62, 12060: 62, 33100: 62, 38060: 50 },
  ...{ 14460: 49, 40140: 47, 41860: 46, 19820: 43, 42660: 40, 33460: 37, 45300: 33, 41740: 33, 19740: 30, 12580: 28 },
  ...{ 41180: 28, 36740: 28, 16740: 28, 41700: 26, 38900: 25, 12420: 24, 38300: 24, 40900: 24, 29820: 23, 17140: 23 },
  ...{ 28140: 22, 18140: 22, 17410: 21, 26900: 21, 34980: 21, 41940: 20, 47260: 18, 27260: 17, 39300: 17, 33340: 16 },
  ...{ 39580: 15, 36420: 15, 31140: 14, 40060: 13, 41620: 13, 32820: 13, 13820: 12, 23420: 12, 24340: 12, 25540: 12 },
  ...{ 15380: 11, 46060: 10, 40380: 10, 46140: 10, 36540: 10, 35380: 10, 46520: 10, 10740: 9, 14260: 8 },
};
const USUAL_AREA = 3;
/** Of an area's inhabitants, those in a state that its title does not name first. */
const ACROSS = 0.3;

/** Who names a county or city. */
const GIVEN = 0.8;
/** Pay follows DOL's mean wage of the area by so much, and by so many log points × 100 at most. */
const FOLLOWED = 0.5;
const MOST_POINTS = 12;

export interface SamplePlace {
  /** The area's code; null: the coder names none. */
  area: string | null;
  paySetBy: PayLocation | null;
  /** What the area adds to pay within its state: log points × 100. */
  points: number;
}

/** Where a sample coder's pay is set, the same for all their reports from one state. */
export function placesOf(
  areas: readonly Area[],
): (author: string, job: Pick<Job, 'state' | 'arrangement'>) => SamplePlace {
  const known = new Map<State, StateAreas>();
  return (author, { state, arrangement }) => {
    const { weights, points } = known.get(state) ?? stateAreas(areas, state);
    known.set(state, { weights, points });
    const random = new Random(Number.parseInt(author.slice(0, 8), 16));
    const given = random.chance(GIVEN);
    const setBy = random.pick({ home: 55, employer: 25, open: 20 });
    const paySetBy = arrangement === 'remote' && setBy !== 'open' ? setBy : null;
    if (points.size === 0) return { area: null, paySetBy, points: 0 };
    const code = random.pick(weights);
    return { area: given ? code : null, paySetBy, points: points.get(code) ?? 0 };
  };
}

interface StateAreas {
  weights: Readonly<Record<string, number>>;
  points: ReadonlyMap<string, number>;
}

function stateAreas(areas: readonly Area[], state: State): StateAreas {
  const within = areas
    .filter(({ states }) => states.includes(state))
    .map((area) => ({ area, weight: (largeAreas[area.code] ?? USUAL_AREA) * (area.states[0] === state ? 1 : ACROSS) }));
  const whole = within.reduce((sum, { weight }) => sum + weight, 0);
  const usual = within.reduce((sum, { area, weight }) => sum + (weight / whole) * Math.log(area.meanCents), 0);
  const pointsOf = ({ meanCents }: Area) => FOLLOWED * 100 * (Math.log(meanCents) - usual);
  return {
    weights: Object.fromEntries(within.map(({ area, weight }) => [area.code, weight])),
    points: new Map(
      within.map(({ area }) => [area.code, Math.max(-MOST_POINTS, Math.min(MOST_POINTS, pointsOf(area)))]),
    ),
  };
}
