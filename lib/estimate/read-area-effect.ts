import type { Area } from '@/lib/areas/area';
import { annualFromHourly, surveyYear } from '@/lib/areas/area-pay';
import { readNationalOfficial } from '@/lib/baselines/read-national-official';
import { readPlaceOfficial } from '@/lib/baselines/read-state-official';
import type { State } from '@/lib/survey/vocabulary';
import { areaEffect, type MeanBesideNation } from './area-effect';
import type { Difference } from './predictor';

/** What coders in an area make beyond those in the state that it names first; `wageYear` is that of the area's wages. */
export async function readAreaEffect(area: Pick<Area, 'meanCents' | 'states'>, wageYear: string): Promise<Difference> {
  const [ofArea, ...ofStates] = await Promise.all([
    besideNation(annualFromHourly(area.meanCents), surveyYear(wageYear)),
    ...area.states.map(readState),
  ]);
  // Without its first state there is nothing to start from.
  const known = ofStates[0] ? ofStates.filter((state) => state !== undefined) : [];
  return areaEffect(ofArea, known);
}

async function readState(state: State): Promise<MeanBesideNation | undefined> {
  const { mean } = await readPlaceOfficial(state);
  return mean.kind === 'published' ? besideNation(mean.meanCents, mean.source.period) : undefined;
}

async function besideNation(here: number, year: string): Promise<MeanBesideNation | undefined> {
  const { mean } = await readNationalOfficial(year);
  return mean.kind === 'published' ? { here, nation: mean.meanCents } : undefined;
}
