import { NO_AREA, type OpenReports } from '@/lib/aggregates/open-reports';
import { valuesOf } from '@/lib/survey/dimension';
import type { State } from '@/lib/survey/vocabulary';
import { AREA_SLOPE, type AreaKnowledge, areaStanding, type FittedAreas } from './area-effect';
import type { Protection } from './fit-effects';
import { CLIP, cutOff, type Middle } from './fit-middle';
import { AuthorSets } from './sticky-noise';
import { COUNT_DEVIATION } from './who-works-where';

/** In logs: what lies further from its state counts as lying this far, so that nobody's area moves a sum by more. */
const FURTHEST_BEYOND = 0.3;
/** A state's average is shrunk toward its official mean, as if by this many coders there. */
const AVERAGE_CODERS = 10;
const ROUNDS = 15;

interface Located {
  author: number;
  state: State;
  beyond: number;
  away: number;
}

/**
 * How much of the way from a state's official mean to an area's own coders' pay goes: one share for all areas, from the
 * reports that say where they are, compared within their states, whose effects the fit already has. A pull counts by how far
 * its area lies from its state. Pulls are cut off and sums get noise, as in fit-effects.ts: nothing is learned of one area.
 */
export function fitAreas(
  reports: OpenReports,
  rows: Uint32Array,
  { away, scale }: Pick<Middle, 'away' | 'scale'>,
  knowledge: AreaKnowledge,
  { noise, leastCoders }: Protection,
): FittedAreas {
  const located = locate(reports, rows, away, knowledge);
  const unknown: FittedAreas = { slope: AREA_SLOPE, average: {} };
  if (located.length < leastCoders) return unknown;
  const byState = new Map<State, Located[]>();
  for (const report of located) {
    const own = byState.get(report.state);
    if (own) own.push(report);
    else byState.set(report.state, [report]);
  }
  const means = new Map(
    Array.from(byState, ([state, own]) => [state, own.reduce((sum, { beyond }) => sum + beyond, 0) / own.length]),
  );
  const within = located.map(({ state, beyond }) => beyond - (means.get(state) ?? 0));
  const squares = within.reduce((sum, each) => sum + each ** 2, 0);
  if (squares === 0) return unknown;

  const drawn = noise * FURTHEST_BEYOND * noiseOf(located, 'middle');
  const pulls = new Float64Array(located.length);
  let { by, variance } = AREA_SLOPE;
  for (let round = 0; round < ROUNDS; round++) {
    const fitted = Float64Array.from(located, (report, at) => report.away - by * (within[at] ?? 0));
    const { square, slope } = cutOff(fitted, pulls, CLIP * scale);
    const sum = pulls.reduce((all, pull, at) => all + pull * (within[at] ?? 0), Math.sqrt(square) * drawn);
    // Of reports and noise together.
    const error = (square * (squares + (noise * FURTHEST_BEYOND) ** 2)) / (slope * squares) ** 2;
    const told = AREA_SLOPE.variance / (AREA_SLOPE.variance + error);
    by += told * (sum / (slope * squares)) + (1 - told) * (AREA_SLOPE.by - by);
    variance = AREA_SLOPE.variance * (1 - told);
  }

  const average: FittedAreas['average'] = {};
  for (const [state, own] of byState) {
    if (own.length < leastCoders) continue;
    const sum = own.length * (means.get(state) ?? 0) + COUNT_DEVIATION * FURTHEST_BEYOND * noiseOf(own, state);
    average[state] = sum / (own.length + AVERAGE_CODERS);
  }
  return { slope: { by, variance }, average };
}

function locate(reports: OpenReports, rows: Uint32Array, away: Float64Array, knowledge: AreaKnowledge): Located[] {
  const states = valuesOf('state');
  const standings = new Map<string, number | undefined>();
  return Array.from(rows, (row, at) => ({ row, at })).flatMap(({ row, at }) => {
    const code = reports.areaCodes[reports.area[row] ?? NO_AREA];
    const state = states[reports.values.state[row] ?? states.length];
    if (code === undefined || state === undefined) return [];
    const place = `${code} ${state}`;
    if (!standings.has(place)) standings.set(place, areaStanding(knowledge, code, state)?.beyond);
    const beyond = standings.get(place);
    if (beyond === undefined) return [];
    return {
      author: reports.author[row] ?? 0,
      state,
      beyond: Math.min(Math.max(beyond, -FURTHEST_BEYOND), FURTHEST_BEYOND),
      away: away[at] ?? 0,
    };
  });
}

function noiseOf(located: readonly Located[], salt: string): number {
  const sets = new AuthorSets(1);
  for (const { author } of located) sets.add(0, author);
  return sets.noise(`area ${salt}`)[0] ?? 0;
}
