import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { categoriesOf, categoryFromSlug } from '@/app/_category/category';
import { categoryMetadata } from '@/app/_category/category-metadata';
import { CategoryPage } from '@/app/_category/category-page';
import { slugOf } from '@/lib/survey/slug';

/** One is enough to try the template at build time: the page cache has the others rendered when they are asked for. */
export function generateStaticParams() {
  return categoriesOf('specialty')
    .slice(0, 1)
    .map(({ value }) => ({ specialty: slugOf(value) }));
}

export async function generateMetadata({ params }: PageProps<'/specialties/[specialty]'>): Promise<Metadata> {
  return categoryMetadata('specialty', (await params).specialty);
}

export default async function SpecialtyPage({ params }: PageProps<'/specialties/[specialty]'>) {
  const category = categoryFromSlug('specialty', (await params).specialty);
  if (!category) notFound();
  return <CategoryPage category={category} view="annual" />;
}
