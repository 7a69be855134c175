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
    .map(({ value }) => ({ setting: slugOf(value), view: 'hourly' }));
}

export async function generateMetadata({ params }: PageProps<'/settings/[setting]/view/[view]'>): Promise<Metadata> {
  return leafMetadata('setting', (await params).setting);
}

export default async function SettingViewPage({ params }: PageProps<'/settings/[setting]/view/[view]'>) {
  const { setting: slug, view } = await params;
  const leaf = leafFromSlug('setting', slug);
  if (!leaf || view !== 'hourly') notFound();
  return <LeafPage leaf={leaf} view={view} />;
}
