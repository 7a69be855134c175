import { notFound } from 'next/navigation';
import { fixedMetadata } from '@/app/_found/fixed-pages';
import { LeafListPage } from '@/app/_leaf/leaf-list-page';

export const metadata = fixedMetadata('/specialties');

export function generateStaticParams() {
  return [{ view: 'hourly' }];
}

export default async function SpecialtyListViewPage({ params }: PageProps<'/specialties/view/[view]'>) {
  const { view } = await params;
  if (view !== 'hourly') notFound();
  return <LeafListPage dimension="specialty" view={view} />;
}
