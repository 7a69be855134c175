import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { leafFromSlug, leavesOf } from '@/app/_category/leaf';
import { leafMetadata } from '@/app/_category/leaf-metadata';
import { LeafPage } from '@/app/_category/leaf-page';
import { slugOf } from '@/lib/survey/slug';

/** One is enough to try the template at build time: the page cache has the others rendered when they are asked for. */
export function generateStaticParams() {
  return leavesOf('specialty')
    .slice(0, 1)
    .map(({ value }) => ({ specialty: slugOf(value), view: 'hourly' }));
}

export async function generateMetadata({
  params,
}: PageProps<'/specialties/[specialty]/view/[view]'>): Promise<Metadata> {
  return leafMetadata('specialty', (await params).specialty);
}

export default async function SpecialtyViewPage({ params }: PageProps<'/specialties/[specialty]/view/[view]'>) {
  const { specialty: slug, view } = await params;
  const leaf = leafFromSlug('specialty', slug);
  if (!leaf || view !== 'hourly') notFound();
  return <LeafPage leaf={leaf} view={view} />;
}
