import { notFound } from 'next/navigation';
import { LeafListPage } from '@/app/_category/leaf-list-page';
import { fixedMetadata } from '@/app/_site/fixed-pages';

export const metadata = fixedMetadata('/specialties');

export function generateStaticParams() {
  return [{ view: 'hourly' }];
}

export default async function SpecialtyListViewPage({ params }: PageProps<'/specialties/view/[view]'>) {
  const { view } = await params;
  if (view !== 'hourly') notFound();
  return <LeafListPage dimension="specialty" view={view} />;
}
