import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { LeafListPage } from '@/app/_leaf/leaf-list-page';

export const metadata: Metadata = {
  title: 'What medical coders earn by certification',
  alternates: { canonical: '/certifications' },
};

export function generateStaticParams() {
  return [{ view: 'hourly' }];
}

export default async function CertificationListViewPage({ params }: PageProps<'/certifications/view/[view]'>) {
  const { view } = await params;
  if (view !== 'hourly') notFound();
  return <LeafListPage dimension="credential" view={view} />;
}
