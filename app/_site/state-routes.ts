import type { PayView } from '@/app/_words/pay-view';
import { recordOf } from '@/lib/survey/dimension';
import { stateSlug } from '@/lib/survey/slug';
import type { State } from '@/lib/survey/vocabulary';
import type { PageRoute } from './page-route';

/** The page of all states in each of its views. */
export const statesRoutes: Record<PayView, PageRoute> = {
  annual: '/states',
  hourly: '/states/view/hourly',
  adjusted: '/states/view/adjusted',
  'hourly-adjusted': '/states/view/hourly-adjusted',
};

/** The page of one state in each of its views. */
export function stateRoutes(state: State): Record<PayView, PageRoute> {
  const base = `/states/${stateSlug(state)}` as const;
  return {
    annual: base,
    hourly: `${base}/view/hourly`,
    adjusted: `${base}/view/adjusted`,
    'hourly-adjusted': `${base}/view/hourly-adjusted`,
  };
}

/** The page of each state in one view. */
export function stateRoutesIn(view: PayView): Record<State, PageRoute> {
  return recordOf('state', (state) => stateRoutes(state)[view]);
}
