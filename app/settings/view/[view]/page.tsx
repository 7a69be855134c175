import { notFound } from 'next/navigation';
import { LeafListPage } from '@/app/_category/leaf-list-page';
import { fixedMetadata } from '@/app/_site/fixed-pages';

export const metadata = fixedMetadata('/settings');

export function generateStaticParams() {
  return [{ view: 'hourly' }];
}

export default async function SettingListViewPage({ params }: PageProps<'/settings/view/[view]'>) {
  const { view } = await params;
  if (view !== 'hourly') notFound();
  return <LeafListPage dimension="setting" view={view} />;
}
