import type { Metadata } from 'next';
import { stateInSentence } from '@/app/_components/state-name';
import { stateFromSlug } from '@/lib/survey/slug';

/** The same for all views of a state: the first one is the one to find. */
export function stateMetadata(slug: string): Metadata {
  const state = stateFromSlug(slug);
  if (!state) return {};
  const name = stateInSentence(state);
  return {
    title: `What medical coders earn in ${name}`,
    description: `Pay of medical coders in ${name}: what coders report, beside BLS figures, and what it buys at local prices.`,
    alternates: { canonical: `/states/${slug}` },
  };
}
