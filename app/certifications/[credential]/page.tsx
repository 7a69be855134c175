import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { leafFromSlug, leavesOf } from '@/app/_leaf/leaf';
import { leafMetadata } from '@/app/_leaf/leaf-metadata';
import { LeafPage } from '@/app/_leaf/leaf-page';
import { slugOf } from '@/lib/survey/slug';

export function generateStaticParams() {
  return leavesOf('credential').map(({ value }) => ({ credential: slugOf(value) }));
}

export async function generateMetadata({ params }: PageProps<'/certifications/[credential]'>): Promise<Metadata> {
  return leafMetadata('credential', (await params).credential);
}

export default async function CertificationPage({ params }: PageProps<'/certifications/[credential]'>) {
  const leaf = leafFromSlug('credential', (await params).credential);
  if (!leaf) notFound();
  return <LeafPage leaf={leaf} view="annual" />;
}
