import type { MetadataRoute } from 'next';
import { connection } from 'next/server';
import { readAreas } from '@/lib/areas/read-areas';
import { areaRoute } from './_site/area-routes';
import { siteAddress } from './_site/site-address';
import { publicPages } from './search/public-pages';

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  await connection(); // a build may have been made for another address
  const areas = await readAreas();
  const hrefs = [
    ...publicPages.map(({ href }) => href),
    ...(areas.kind === 'published' ? areas.areas.map(areaRoute) : []),
  ];
  return hrefs.map((href) => ({ url: siteAddress(href) }));
}
