import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { leafFromSlug, leavesOf } from '@/app/_leaf/leaf';
import { leafMetadata } from '@/app/_leaf/leaf-metadata';
import { LeafPage } from '@/app/_leaf/leaf-page';
import { slugOf } from '@/lib/survey/slug';

export function generateStaticParams() {
  return leavesOf('setting').map(({ value }) => ({ setting: slugOf(value) }));
}

export async function generateMetadata({ params }: PageProps<'/settings/[setting]'>): Promise<Metadata> {
  return leafMetadata('setting', (await params).setting);
}

export default async function SettingPage({ params }: PageProps<'/settings/[setting]'>) {
  const leaf = leafFromSlug('setting', (await params).setting);
  if (!leaf) notFound();
  return <LeafPage leaf={leaf} view="annual" />;
}
