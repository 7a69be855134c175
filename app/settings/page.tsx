import { LeafListPage } from '@/app/_category/leaf-list-page';
import { fixedMetadata } from '@/app/_site/fixed-pages';

export const metadata = fixedMetadata('/settings');

export default function SettingListPage() {
  return <LeafListPage dimension="setting" view="annual" />;
}
