import type { Metadata } from 'next';
import { LeafListPage } from '@/app/_leaf/leaf-list-page';

export const metadata: Metadata = {
  title: 'What medical coders earn by work setting',
  description:
    'Pay of medical coders in hospitals, physician offices, health plans and elsewhere, beside the guide’s ranges and BLS sectors.',
  alternates: { canonical: '/settings' },
};

export default function SettingListPage() {
  return <LeafListPage dimension="setting" view="annual" />;
}
