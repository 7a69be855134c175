import { fixedMetadata } from '@/app/_found/fixed-pages';
import { LeafListPage } from '@/app/_leaf/leaf-list-page';

export const metadata = fixedMetadata('/certifications');

export default function CertificationListPage() {
  return <LeafListPage dimension="credential" view="annual" />;
}
