import { CategoryListPage } from '@/app/_category/category-list-page';
import { fixedMetadata } from '@/app/_site/fixed-pages';

export const metadata = fixedMetadata('/specialties');

export default function SpecialtyListPage() {
  return <CategoryListPage dimension="specialty" view="annual" />;
}
