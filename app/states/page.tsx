import type { Metadata } from 'next';
import { StatesPage } from './states-page';

export const metadata: Metadata = {
  title: 'What medical coders earn by state',
  description:
    'Pay of medical coders in every state, DC and the territories: what coders report, the guide’s ranges and BLS figures.',
  alternates: { canonical: '/states' },
};

export default function AllStatesPage() {
  return <StatesPage view="annual" />;
}
