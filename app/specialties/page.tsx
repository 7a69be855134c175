import { LeafListPage } from '@/app/_category/leaf-list-page';
import { fixedMetadata } from '@/app/_site/fixed-pages';

export const metadata = fixedMetadata('/specialties');

export default function SpecialtyListPage() {
  return <LeafListPage dimension="specialty" view="annual" />;
}
