import { notFound } from 'next/navigation';
import { fixedMetadata } from '@/app/_found/fixed-pages';
import { LeafListPage } from '@/app/_leaf/leaf-list-page';

export const metadata = fixedMetadata('/certifications');

export function generateStaticParams() {
  return [{ view: 'hourly' }];
}

export default async function CertificationListViewPage({ params }: PageProps<'/certifications/view/[view]'>) {
  const { view } = await params;
  if (view !== 'hourly') notFound();
  return <LeafListPage dimension="credential" view={view} />;
}
