import type { Metadata } from 'next';
import { fixedMetadata, fixedPages } from '@/app/_found/fixed-pages';
import { HomePage } from './_home/home-page';

// The layout's template is for the pages beneath it.
export const metadata: Metadata = { ...fixedMetadata('/'), title: { absolute: `${fixedPages['/'].title} · Paychart` } };

export default function NationalPage() {
  return <HomePage view="annual" />;
}
