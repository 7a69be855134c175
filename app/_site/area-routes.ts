import type { Area } from '@/lib/areas/area';
import type { PageRoute } from './page-route';

/** The page of one area. */
export function areaRoute({ slug }: Pick<Area, 'slug'>): PageRoute {
  return `/areas/${slug}`;
}

/** All areas that a text names. */
export function areasNamed(text: string): PageRoute {
  return `/areas?${new URLSearchParams({ q: text })}`;
}
