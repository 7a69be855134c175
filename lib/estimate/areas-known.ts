import type { Area } from '@/lib/areas/area';
import { annualFromHourly, surveyYear } from '@/lib/areas/area-pay';
import { MEDICAL_RECORDS_SPECIALISTS, type StatisticOf } from '@/lib/baselines/official-datasets';
import type { OfficialDataset } from '@/lib/baselines/official-figures';
import { valuesOf } from '@/lib/survey/dimension';
import type { State } from '@/lib/survey/vocabulary';
import type { AreaKnowledge, MeanBesideNation } from './area-effect';

/** The means of these areas, of a wage year such as `2026-07..2027-06`, and the newest of each state, beside the nation's. Pure. */
export function areasKnown(
  areas: readonly Pick<Area, 'code' | 'meanCents' | 'states'>[],
  wageYear: string,
  ofStates: OfficialDataset<StatisticOf<'oews_state'>>,
  nation: OfficialDataset<StatisticOf<'oews_national'>>,
): AreaKnowledge {
  const besideNation = (here: number, year: string): MeanBesideNation | undefined => {
    const mean = nation.at(year, MEDICAL_RECORDS_SPECIALISTS, 'mean_annual');
    return mean.kind === 'published' ? { here, nation: mean.values.mean_annual } : undefined;
  };
  const means: [string, { mean: MeanBesideNation; states: readonly State[] }][] = areas.flatMap((area) => {
    const mean = besideNation(annualFromHourly(area.meanCents), surveyYear(wageYear));
    return mean ? [[area.code, { mean, states: area.states }]] : [];
  });
  const states: [State, MeanBesideNation][] = valuesOf('state').flatMap((state) => {
    const mean = ofStates.newest(state, 'mean_annual');
    if (mean.kind === 'not-published') return [];
    const beside = besideNation(mean.values.mean_annual, mean.source.period);
    return beside ? [[state, beside]] : [];
  });
  return { areas: new Map(means), states: new Map(states) };
}
