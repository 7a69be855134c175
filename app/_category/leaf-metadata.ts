import type { Metadata } from 'next';
import { type LeafDimension, leafRoutes } from '@/app/_site/leaf-routes';
import { type Leaf, leafFromSlug } from './leaf';

/** The same for all views of a leaf: the first one is the one to find. */
export function leafMetadata(dimension: LeafDimension, slug: string): Metadata {
  const leaf = leafFromSlug(dimension, slug);
  if (!leaf) return {};
  return { ...leafWhat(leaf), alternates: { canonical: leafRoutes(dimension, leaf.value).annual } };
}

/** What the page is, for results of searches. */
export function leafWhat({ who, words }: Leaf) {
  return {
    title: `What ${who} earn`,
    description: `Pay of ${who} (${words.gist}): what they report by experience and state, beside the guide’s figures and their neighbors.`,
  };
}
