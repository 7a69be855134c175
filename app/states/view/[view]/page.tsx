import { notFound } from 'next/navigation';
import { fixedMetadata } from '@/app/_site/fixed-pages';
import { isOtherView, otherViews } from '@/app/_words/pay-view';
import { StatesPage } from '@/app/states/states-page';

export const metadata = fixedMetadata('/states');

/** One is enough to try the template at build time: the page cache has the others rendered when they are asked for. */
export function generateStaticParams() {
  return [{ view: otherViews[0] }];
}

export default async function AllStatesViewPage({ params }: PageProps<'/states/view/[view]'>) {
  const { view } = await params;
  if (!isOtherView(view)) notFound();
  return <StatesPage view={view} />;
}
