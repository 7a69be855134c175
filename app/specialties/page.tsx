import { fixedMetadata } from '@/app/_found/fixed-pages';
import { LeafListPage } from '@/app/_leaf/leaf-list-page';

export const metadata = fixedMetadata('/specialties');

export default function SpecialtyListPage() {
  return <LeafListPage dimension="specialty" view="annual" />;
}
