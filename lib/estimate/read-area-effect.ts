import type { Area } from '@/lib/areas/area';
import { annualFromHourly, surveyYear } from '@/lib/areas/area-pay';
import { readNationalOfficial } from '@/lib/baselines/read-national-official';
import { readPlaceOfficial } from '@/lib/baselines/read-state-official';
import { areaEffect } from './area-effect';
import type { Difference } from './predictor';

/** What coders in an area make beyond those in the state that it names first; `wageYear` is that of the area's wages. */
export async function readAreaEffect(area: Pick<Area, 'meanCents' | 'states'>, wageYear: string): Promise<Difference> {
  const [state] = area.states;
  if (!state) return areaEffect(undefined);
  const [{ mean: ofState }, { mean: nation }] = await Promise.all([
    readPlaceOfficial(state),
    readNationalOfficial(surveyYear(wageYear)),
  ]);
  if (ofState.kind === 'not-published' || nation.kind === 'not-published') return areaEffect(undefined);
  const { mean: nationOfState } = await readNationalOfficial(ofState.source.period);
  if (nationOfState.kind === 'not-published') return areaEffect(undefined);
  return areaEffect({
    area: annualFromHourly(area.meanCents),
    nation: nation.meanCents,
    state: ofState.meanCents,
    nationOfState: nationOfState.meanCents,
  });
}
