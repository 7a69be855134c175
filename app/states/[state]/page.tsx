import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { stateMetadata } from '@/app/states/state-metadata';
import { StatePage } from '@/app/states/state-page';
import { valuesOf } from '@/lib/survey/dimension';
import { stateFromSlug, stateSlug } from '@/lib/survey/slug';

export function generateStaticParams() {
  return valuesOf('state').map((state) => ({ state: stateSlug(state) }));
}

export async function generateMetadata({ params }: PageProps<'/states/[state]'>): Promise<Metadata> {
  return stateMetadata((await params).state);
}

export default async function OneStatePage({ params }: PageProps<'/states/[state]'>) {
  const state = stateFromSlug((await params).state);
  if (!state) notFound();
  return <StatePage state={state} view="annual" />;
}
