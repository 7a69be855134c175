import type { Metadata } from 'next';
import { LeafListPage } from '@/app/_leaf/leaf-list-page';

export const metadata: Metadata = {
  title: 'What medical coders earn by specialty',
  description:
    'Pay of medical coders by specialty, from anesthesia to risk adjustment: what coders report, beside the guide’s ranges.',
  alternates: { canonical: '/specialties' },
};

export default function SpecialtyListPage() {
  return <LeafListPage dimension="specialty" view="annual" />;
}
