import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { leafFromSlug, leavesOf } from '@/app/_category/leaf';
import { leafMetadata } from '@/app/_category/leaf-metadata';
import { LeafPage } from '@/app/_category/leaf-page';
import { slugOf } from '@/lib/survey/slug';

/** One is enough to try the template at build time: the page cache has the others rendered when they are asked for. */
export function generateStaticParams() {
  return leavesOf('setting')
    .slice(0, 1)
    .map(({ value }) => ({ setting: slugOf(value) }));
}

export async function generateMetadata({ params }: PageProps<'/settings/[setting]'>): Promise<Metadata> {
  return leafMetadata('setting', (await params).setting);
}

export default async function SettingPage({ params }: PageProps<'/settings/[setting]'>) {
  const leaf = leafFromSlug('setting', (await params).setting);
  if (!leaf) notFound();
  return <LeafPage leaf={leaf} view="annual" />;
}
