import localFont from 'next/font/local';

// Cut from the packages by lib/start/cut-fonts.ts. Each fallback is sized like its font, so that nothing shifts when the
// font arrives.

export const serif = localFont({
  src: './_cut-fonts/serif.woff2',
  variable: '--font-serif',
  weight: '400 600',
  display: 'swap',
  adjustFontFallback: 'Times New Roman',
  fallback: ['Georgia'],
});

export const sans = localFont({
  src: './_cut-fonts/sans.woff2',
  variable: '--font-sans',
  weight: '400 700',
  display: 'swap',
  adjustFontFallback: 'Arial',
  fallback: ['system-ui'],
});
