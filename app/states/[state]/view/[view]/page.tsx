import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { isOtherView, otherViews } from '@/app/_words/pay-view';
import { stateMetadata } from '@/app/states/[state]/state-metadata';
import { StatePage } from '@/app/states/[state]/state-page';
import { stateFromSlug, stateSlug } from '@/lib/survey/slug';

/** One is enough to try the template at build time: the page cache has the others rendered when they are asked for. */
export function generateStaticParams() {
  return [{ state: stateSlug('TX'), view: otherViews[0] }];
}

export async function generateMetadata({ params }: PageProps<'/states/[state]/view/[view]'>): Promise<Metadata> {
  return stateMetadata((await params).state);
}

export default async function OneStateViewPage({ params }: PageProps<'/states/[state]/view/[view]'>) {
  const { state: slug, view } = await params;
  const state = stateFromSlug(slug);
  if (!state || !isOtherView(view)) notFound();
  return <StatePage state={state} view={view} />;
}
