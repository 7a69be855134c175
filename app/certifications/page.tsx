import { CategoryListPage } from '@/app/_category/category-list-page';
import { fixedMetadata } from '@/app/_site/fixed-pages';

export const metadata = fixedMetadata('/certifications');

export default function CertificationListPage() {
  return <CategoryListPage dimension="credential" view="annual" />;
}
