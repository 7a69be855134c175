import type { Area } from '@/lib/areas/area';
import { annualFromHourly, surveyYear } from '@/lib/areas/area-pay';
import { readAreaWages } from '@/lib/baselines/read-area-wages';
import { readNationalOfficial } from '@/lib/baselines/read-national-official';
import { readPlaceOfficial } from '@/lib/baselines/read-state-official';
import type { State } from '@/lib/survey/vocabulary';
import { areaEffect, type MeanBesideNation } from './area-effect';
import type { Difference } from './predictor';

/** What coders in an area make beyond those in `asked`, one of its states or, when undefined, the nation; in logs. */
export async function readAreaEffect(
  area: Pick<Area, 'meanCents' | 'states'>,
  asked: State | undefined,
): Promise<Difference> {
  const [wages, ofAsked, ...ofStates] = await Promise.all([
    readAreaWages(),
    asked && readState(asked),
    ...area.states.map(readState),
  ]);
  // Without a mean of what is asked about there is nothing to start from.
  if (wages.kind === 'not-published' || (asked && !ofAsked)) return areaEffect(undefined, [], undefined);
  const ofArea = await besideNation(annualFromHourly(area.meanCents), surveyYear(wages.source.period));
  const known = ofStates.filter((state) => state !== undefined);
  return areaEffect(ofArea, known, ofAsked);
}

async function readState(state: State): Promise<MeanBesideNation | undefined> {
  const { mean } = await readPlaceOfficial(state);
  return mean.kind === 'published' ? besideNation(mean.meanCents, mean.source.period) : undefined;
}

async function besideNation(here: number, year: string): Promise<MeanBesideNation | undefined> {
  const { mean } = await readNationalOfficial(year);
  return mean.kind === 'published' ? { here, nation: mean.meanCents } : undefined;
}
