import { siteAddress } from './site-address';

/** For the metadata of a page that draws a cell's chart: where programs find the chart for other sites (oembed.com). */
export function oembedLink(page: string): Record<string, string> {
  const asked = new URLSearchParams({ url: siteAddress(page), format: 'json' });
  return { 'application/json+oembed': `/api/oembed?${asked}` };
}
