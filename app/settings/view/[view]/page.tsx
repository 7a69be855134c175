import { notFound } from 'next/navigation';
import { CategoryListPage } from '@/app/_category/category-list-page';
import { fixedMetadata } from '@/app/_site/fixed-pages';

export const metadata = fixedMetadata('/settings');

export function generateStaticParams() {
  return [{ view: 'hourly' }];
}

export default async function SettingListViewPage({ params }: PageProps<'/settings/view/[view]'>) {
  const { view } = await params;
  if (view !== 'hourly') notFound();
  return <CategoryListPage dimension="setting" view={view} />;
}
