import type { Metadata } from 'next';
import { HomePage } from './_national/home-page';
import { fixedMetadata, fixedPages } from './_site/fixed-pages';
import { oembedLink } from './_site/oembed-link';

// The layout's template is for the pages beneath it.
export const metadata: Metadata = {
  ...fixedMetadata('/'),
  title: { absolute: `${fixedPages['/'].title} · Paychart` },
  alternates: { canonical: '/', types: oembedLink('/') },
};

export default function NationalPage() {
  return <HomePage view="annual" />;
}
