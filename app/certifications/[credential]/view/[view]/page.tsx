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
    .map(({ value }) => ({ credential: slugOf(value), view: 'hourly' }));
}

export async function generateMetadata({
  params,
}: PageProps<'/certifications/[credential]/view/[view]'>): Promise<Metadata> {
  return categoryMetadata('credential', (await params).credential);
}

export default async function CertificationViewPage({ params }: PageProps<'/certifications/[credential]/view/[view]'>) {
  const { credential: slug, view } = await params;
  const category = categoryFromSlug('credential', slug);
  if (!category || view !== 'hourly') notFound();
  return <CategoryPage category={category} view={view} />;
}
