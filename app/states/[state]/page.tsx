import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { stateFromSlug, stateSlug } from '@/lib/survey/slug';
import { stateMetadata } from './state-metadata';
import { StatePage } from './state-page';

/** One is enough to try the template at build time: the page cache has the others rendered when they are asked for. */
export function generateStaticParams() {
  return [{ state: stateSlug('TX') }];
}

export async function generateMetadata({ params }: PageProps<'/states/[state]'>): Promise<Metadata> {
  return stateMetadata((await params).state);
}

export default async function OneStatePage({ params }: PageProps<'/states/[state]'>) {
  const state = stateFromSlug((await params).state);
  if (!state) notFound();
  return <StatePage state={state} view="annual" />;
}
