import { notFound } from 'next/navigation';
import { CategoryListPage } from '@/app/_category/category-list-page';
import { fixedMetadata } from '@/app/_site/fixed-pages';

export const metadata = fixedMetadata('/specialties');

export function generateStaticParams() {
  return [{ view: 'hourly' }];
}

export default async function SpecialtyListViewPage({ params }: PageProps<'/specialties/view/[view]'>) {
  const { view } = await params;
  if (view !== 'hourly') notFound();
  return <CategoryListPage dimension="specialty" view={view} />;
}
