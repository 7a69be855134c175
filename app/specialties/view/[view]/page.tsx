import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { LeafListPage } from '@/app/_leaf/leaf-list-page';

export const metadata: Metadata = {
  title: 'What medical coders earn by specialty',
  alternates: { canonical: '/specialties' },
};

export function generateStaticParams() {
  return [{ view: 'hourly' }];
}

export default async function SpecialtyListViewPage({ params }: PageProps<'/specialties/view/[view]'>) {
  const { view } = await params;
  if (view !== 'hourly') notFound();
  return <LeafListPage dimension="specialty" view={view} />;
}
