import { type Category, categoriesOf } from '@/app/_category/category';
import { type CategoryDimension, categoryRoutes } from '@/app/_site/category-routes';
import { type FixedPage, fixedPages } from '@/app/_site/fixed-pages';
import type { PageRoute } from '@/app/_site/page-route';
import { stateRoutes } from '@/app/_site/state-routes';
import type { Topic } from '@/app/guide/topic';
import { topicRoute, topics } from '@/app/guide/topics';
import { valuesOf } from '@/lib/survey/dimension';
import { keysOf, type State } from '@/lib/survey/vocabulary';

export type PublicPage =
  | { kind: 'page'; href: FixedPage }
  | { kind: 'topic'; href: PageRoute; topic: Topic }
  | { kind: 'state'; href: PageRoute; state: State }
  | { kind: CategoryDimension; href: PageRoute; category: Category };

/** Every page that is to be found, from the lists that the routes are made of; other views of a page are not among them. */
export const publicPages: readonly PublicPage[] = [
  ...keysOf(fixedPages).map((href) => ({ kind: 'page', href }) as const),
  ...topics.map((topic) => ({ kind: 'topic', href: topicRoute(topic), topic }) as const),
  ...valuesOf('state').map((state) => ({ kind: 'state', href: stateRoutes(state).annual, state }) as const),
  ...(['credential', 'specialty', 'setting'] as const).flatMap((dimension) =>
    categoriesOf(dimension).map((category) => ({
      kind: dimension,
      href: categoryRoutes(dimension, category.value).annual,
      category,
    })),
  ),
];
