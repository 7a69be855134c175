import type { Metadata } from 'next';
import { HomePage } from './_national/home-page';
import { fixedMetadata, fixedPages } from './_site/fixed-pages';

// The layout's template is for the pages beneath it.
export const metadata: Metadata = { ...fixedMetadata('/'), title: { absolute: `${fixedPages['/'].title} · Paychart` } };

export default function NationalPage() {
  return <HomePage view="annual" />;
}
