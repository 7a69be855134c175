import type { Metadata } from 'next';
import { LeafListPage } from '@/app/_leaf/leaf-list-page';

export const metadata: Metadata = {
  title: 'What medical coders earn by certification',
  description:
    'Pay of coders with CPC, CCS, CRC, RHIT and every other credential of the survey: who grants each, and what its holders report.',
  alternates: { canonical: '/certifications' },
};

export default function CertificationListPage() {
  return <LeafListPage dimension="credential" view="annual" />;
}
