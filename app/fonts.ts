import localFont from 'next/font/local';

// Latin alone, from the packages: the rest of their files no page needs. Each fallback is sized like its font, so
// that nothing shifts when the font arrives.

export const serif = localFont({
  src: '../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  variable: '--font-serif',
  weight: '200 900',
  display: 'swap',
  adjustFontFallback: 'Times New Roman',
  fallback: ['Georgia'],
});

export const sans = localFont({
  src: '../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
  variable: '--font-sans',
  weight: '200 900',
  display: 'swap',
  adjustFontFallback: 'Arial',
  fallback: ['system-ui'],
});
