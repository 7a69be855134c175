import { notFound } from 'next/navigation';
import { isOtherView, otherViews } from '@/app/_components/pay-view';
import { fixedMetadata } from '@/app/_found/fixed-pages';
import { StatesPage } from '@/app/states/states-page';

export const metadata = fixedMetadata('/states');

export function generateStaticParams() {
  return otherViews.map((view) => ({ view }));
}

export default async function AllStatesViewPage({ params }: PageProps<'/states/view/[view]'>) {
  const { view } = await params;
  if (!isOtherView(view)) notFound();
  return <StatesPage view={view} />;
}
