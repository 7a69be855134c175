import type { MetadataRoute } from 'next';
import { connection } from 'next/server';
import { siteAddress } from './_site/site-address';
import { publicPages } from './search/public-pages';

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  await connection(); // a build may have been made for another address
  return publicPages.map(({ href }) => ({ url: siteAddress(href) }));
}
