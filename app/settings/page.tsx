import { CategoryListPage } from '@/app/_category/category-list-page';
import { fixedMetadata } from '@/app/_site/fixed-pages';

export const metadata = fixedMetadata('/settings');

export default function SettingListPage() {
  return <CategoryListPage dimension="setting" view="annual" />;
}
