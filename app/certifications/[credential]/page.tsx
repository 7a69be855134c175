import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { categoriesOf, categoryFromSlug } from '@/app/_category/category';
import { categoryMetadata } from '@/app/_category/category-metadata';
import { CategoryPage } from '@/app/_category/category-page';
import { slugOf } from '@/lib/survey/slug';

/** One is enough to try the template at build time: the page cache has the others rendered when they are asked for. */
export function generateStaticParams() {
  return categoriesOf('credential')
    .slice(0, 1)
    .map(({ value }) => ({ credential: slugOf(value) }));
}

export async function generateMetadata({ params }: PageProps<'/certifications/[credential]'>): Promise<Metadata> {
  return categoryMetadata('credential', (await params).credential);
}

export default async function CertificationPage({ params }: PageProps<'/certifications/[credential]'>) {
  const category = categoryFromSlug('credential', (await params).credential);
  if (!category) notFound();
  return <CategoryPage category={category} view="annual" />;
}
