import type { Metadata } from 'next';
import { type CategoryDimension, categoryRoutes } from '@/app/_site/category-routes';
import { oembedLink } from '@/app/_site/oembed-link';
import { type Category, categoryFromSlug } from './category';

/** The same for all views of a category: the first one is the one to find. */
export function categoryMetadata(dimension: CategoryDimension, slug: string): Metadata {
  const category = categoryFromSlug(dimension, slug);
  if (!category) return {};
  const canonical = categoryRoutes(dimension, category.value).annual;
  return { ...categoryWhat(category), alternates: { canonical, types: oembedLink(canonical) } };
}

/** What the page is, for results of searches. */
export function categoryWhat({ who, words }: Category) {
  return {
    title: `What ${who} earn`,
    description: `Pay of ${who} (${words.gist}): what they report by experience and state, beside the guide’s figures and their neighbors.`,
  };
}
