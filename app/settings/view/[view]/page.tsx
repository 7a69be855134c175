import { notFound } from 'next/navigation';
import { fixedMetadata } from '@/app/_found/fixed-pages';
import { LeafListPage } from '@/app/_leaf/leaf-list-page';

export const metadata = fixedMetadata('/settings');

export function generateStaticParams() {
  return [{ view: 'hourly' }];
}

export default async function SettingListViewPage({ params }: PageProps<'/settings/view/[view]'>) {
  const { view } = await params;
  if (view !== 'hourly') notFound();
  return <LeafListPage dimension="setting" view={view} />;
}
