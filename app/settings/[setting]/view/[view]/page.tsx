import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { categoriesOf, categoryFromSlug } from '@/app/_category/category';
import { categoryMetadata } from '@/app/_category/category-metadata';
import { CategoryPage } from '@/app/_category/category-page';
import { slugOf } from '@/lib/survey/slug';

/** One is enough to try the template at build time: the page cache has the others rendered when they are asked for. */
export function generateStaticParams() {
  return categoriesOf('setting')
    .slice(0, 1)
    .map(({ value }) => ({ setting: slugOf(value), view: 'hourly' }));
}

export async function generateMetadata({ params }: PageProps<'/settings/[setting]/view/[view]'>): Promise<Metadata> {
  return categoryMetadata('setting', (await params).setting);
}

export default async function SettingViewPage({ params }: PageProps<'/settings/[setting]/view/[view]'>) {
  const { setting: slug, view } = await params;
  const category = categoryFromSlug('setting', slug);
  if (!category || view !== 'hourly') notFound();
  return <CategoryPage category={category} view={view} />;
}
