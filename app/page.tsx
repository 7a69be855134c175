import type { Metadata } from 'next';
import { HomePage } from './_home/home-page';

export const metadata: Metadata = { alternates: { canonical: '/' } };

export default function NationalPage() {
  return <HomePage view="annual" />;
}
