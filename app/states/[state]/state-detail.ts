import { dimensionRows } from '@/app/_pay/dimension-rows';
import { yearRows } from '@/app/_pay/year-rows';
import type { PayView } from '@/app/_words/pay-view';
import { readFigures } from '@/lib/aggregates/read-figures';
import { readYears } from '@/lib/aggregates/read-years';
import { readModeled } from '@/lib/estimate/read-modeled';
import type { State } from '@/lib/survey/vocabulary';

/** What the survey says within one state, in the unit of the view. `parity` is the state's price level, if it has one. */
export async function readStateDetail(state: State, view: PayView, parity: number | null) {
  const within = { dimension: 'state', value: state } as const;
  const [experience, modeled, credential, specialty, setting, years] = await Promise.all([
    readFigures('experience', within),
    readModeled('experience', within),
    readFigures('credential', within),
    readFigures('specialty', within),
    readFigures('setting', within),
    readYears(within),
  ]);
  return {
    experience: dimensionRows(view, 'experience', experience, undefined, { modeled, parity }),
    credential: dimensionRows(view, 'credential', credential, undefined, { parity }),
    specialty: dimensionRows(view, 'specialty', specialty, undefined, { parity }),
    setting: dimensionRows(view, 'setting', setting, undefined, { parity }),
    years: yearRows(view, years, parity),
  };
}

export type StateDetail = Awaited<ReturnType<typeof readStateDetail>>;
