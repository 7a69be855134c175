import { fixedMetadata } from '@/app/_found/fixed-pages';
import { LeafListPage } from '@/app/_leaf/leaf-list-page';

export const metadata = fixedMetadata('/settings');

export default function SettingListPage() {
  return <LeafListPage dimension="setting" view="annual" />;
}
