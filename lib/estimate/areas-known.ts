import { annualFromHourly, surveyYear } from '@/lib/areas/area-pay';
import { MEDICAL_RECORDS_SPECIALISTS, type StatisticOf } from '@/lib/baselines/official-datasets';
import type { OfficialDataset } from '@/lib/baselines/official-figures';
import { valuesOf } from '@/lib/survey/dimension';
import type { State } from '@/lib/survey/vocabulary';
import type { AreaKnowledge, MeanBesideNation } from './area-effect';

type Dataset<D extends 'area_wage' | 'oews_state' | 'oews_national'> = OfficialDataset<StatisticOf<D>>;

/** The areas of the newest wage year, and the newest mean of each state, beside the nation's. Pure. */
export function areasKnown(
  wages: Dataset<'area_wage'>,
  ofStates: Dataset<'oews_state'>,
  nation: Dataset<'oews_national'>,
  counties: readonly { areaCode: string; state: State }[],
): AreaKnowledge {
  const besideNation = (here: number, year: string): MeanBesideNation | undefined => {
    const mean = nation.at(year, MEDICAL_RECORDS_SPECIALISTS, 'mean_annual');
    return mean.kind === 'published' ? { here, nation: mean.values.mean_annual } : undefined;
  };
  const lieIn = new Map<string, Set<State>>();
  for (const { areaCode, state } of counties) lieIn.set(areaCode, (lieIn.get(areaCode) ?? new Set()).add(state));
  const [period = ''] = wages.periods();
  const areas: [string, { mean: MeanBesideNation; states: State[] }][] = wages.subjects().flatMap(({ subject }) => {
    const figure = wages.at(period, subject, 'l3_hourly');
    if (figure.kind === 'not-published') return [];
    const mean = besideNation(annualFromHourly(figure.values.l3_hourly), surveyYear(period));
    return mean ? [[subject, { mean, states: [...(lieIn.get(subject) ?? [])] }]] : [];
  });
  const states: [State, MeanBesideNation][] = valuesOf('state').flatMap((state) => {
    const mean = ofStates.newest(state, 'mean_annual');
    if (mean.kind === 'not-published') return [];
    const beside = besideNation(mean.values.mean_annual, mean.source.period);
    return beside ? [[state, beside]] : [];
  });
  return { areas: new Map(areas), states: new Map(states) };
}
