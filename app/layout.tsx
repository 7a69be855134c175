import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { env } from '@/lib/env';
import { SampleNotice } from './_components/sample-notice';
import { SiteFooter } from './_components/site-footer';
import { SiteHeader } from './_components/site-header';
import { StripPaints } from './_components/strip-paints';
import { fixedPages } from './_found/fixed-pages';
import { sans, serif } from './fonts';
import './globals.css';

export const metadata: Metadata = {
  metadataBase: new URL(env().NEXTAUTH_URL),
  title: { default: fixedPages['/'].title, template: '%s · Paychart' },
  description: fixedPages['/'].description,
  openGraph: { type: 'website', siteName: 'Paychart', locale: 'en_US' },
  twitter: { card: 'summary_large_image' },
};

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf6' },
    { media: '(prefers-color-scheme: dark)', color: '#11161b' },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en-US" className={`${serif.variable} ${sans.variable}`}>
      <body>
        <SampleNotice />
        <SiteHeader />
        <main id="content" tabIndex={-1}>
          {children}
        </main>
        <SiteFooter />
        <StripPaints />
      </body>
    </html>
  );
}
