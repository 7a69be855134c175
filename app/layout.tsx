import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { env } from '@/lib/env';
import { StripPaints } from './_pay/strip-paints';
import { fixedPages } from './_site/fixed-pages';
import { SampleNotice } from './_site/sample-notice';
import { SiteFooter } from './_site/site-footer';
import { SiteHeader } from './_site/site-header';
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
