import type { Metadata } from 'next';
import { oembedLink } from '@/app/_site/oembed-link';
import { stateInSentence } from '@/app/_words/state-name';
import { stateFromSlug } from '@/lib/survey/slug';
import type { State } from '@/lib/survey/vocabulary';

/** The same for all views of a state: the first one is the one to find. */
export function stateMetadata(slug: string): Metadata {
  const state = stateFromSlug(slug);
  if (!state) return {};
  const canonical = `/states/${slug}`;
  return { ...stateWhat(state), alternates: { canonical, types: oembedLink(canonical) } };
}

/** What the page is, for results of searches. */
export function stateWhat(state: State) {
  const name = stateInSentence(state);
  return {
    title: `What medical coders earn in ${name}`,
    description: `Pay of medical coders in ${name}: what coders report, beside BLS figures, and what it buys at local prices.`,
  };
}
