import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { leafFromSlug, leavesOf } from '@/app/_category/leaf';
import { leafMetadata } from '@/app/_category/leaf-metadata';
import { LeafPage } from '@/app/_category/leaf-page';
import { slugOf } from '@/lib/survey/slug';

/** One is enough to try the template at build time: the page cache has the others rendered when they are asked for. */
export function generateStaticParams() {
  return leavesOf('credential')
    .slice(0, 1)
    .map(({ value }) => ({ credential: slugOf(value) }));
}

export async function generateMetadata({ params }: PageProps<'/certifications/[credential]'>): Promise<Metadata> {
  return leafMetadata('credential', (await params).credential);
}

export default async function CertificationPage({ params }: PageProps<'/certifications/[credential]'>) {
  const leaf = leafFromSlug('credential', (await params).credential);
  if (!leaf) notFound();
  return <LeafPage leaf={leaf} view="annual" />;
}
