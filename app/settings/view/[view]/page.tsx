import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { LeafListPage } from '@/app/_leaf/leaf-list-page';

export const metadata: Metadata = {
  title: 'What medical coders earn by work setting',
  alternates: { canonical: '/settings' },
};

export function generateStaticParams() {
  return [{ view: 'hourly' }];
}

export default async function SettingListViewPage({ params }: PageProps<'/settings/view/[view]'>) {
  const { view } = await params;
  if (view !== 'hourly') notFound();
  return <LeafListPage dimension="setting" view={view} />;
}
