import { isHourly, type PayView } from '@/app/_words/pay-view';
import { type Dimension, valuesOf } from '@/lib/survey/dimension';
import { slugOf } from '@/lib/survey/slug';
import type { PageRoute } from './page-route';
import { stateRoutes } from './state-routes';

/** The dimensions whose values have a page each, beside the states, and where these are. */
const folders = { credential: 'certifications', specialty: 'specialties', setting: 'settings' } as const;

export type CategoryDimension = keyof typeof folders;
export type CategoryView = 'annual' | 'hourly';

/** The page of all values of a dimension, in each of its views. */
export function categoryListRoutes(dimension: CategoryDimension): Record<CategoryView, PageRoute> {
  const base = `/${folders[dimension]}` as const;
  return { annual: base, hourly: `${base}/view/hourly` };
}

/** The page of one value in each of its views. */
export function categoryRoutes(dimension: CategoryDimension, value: string): Record<CategoryView, PageRoute> {
  const base = `/${folders[dimension]}/${slugOf(value)}` as const;
  return { annual: base, hourly: `${base}/view/hourly` };
}

/** The page of a value in a view, if it has one: the catch-all category of all others has none. */
export function valueRoute(view: PayView, dimension: Dimension, value: string): PageRoute | undefined {
  if (dimension === 'state') {
    const state = valuesOf('state').find((one) => one === value);
    return state && stateRoutes(state)[view];
  }
  if (value === 'other' || !isCategoryDimension(dimension)) return undefined;
  return categoryRoutes(dimension, value)[isHourly(view) ? 'hourly' : 'annual'];
}

function isCategoryDimension(dimension: Dimension): dimension is CategoryDimension {
  return dimension in folders;
}
