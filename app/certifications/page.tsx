import { LeafListPage } from '@/app/_category/leaf-list-page';
import { fixedMetadata } from '@/app/_site/fixed-pages';

export const metadata = fixedMetadata('/certifications');

export default function CertificationListPage() {
  return <LeafListPage dimension="credential" view="annual" />;
}
