import type { MetadataRoute } from 'next';
import { connection } from 'next/server';
import { publicPages } from './_found/public-pages';
import { siteAddress } from './_found/site-address';

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  await connection(); // a build may have been made for another address
  return publicPages.map(({ href }) => ({ url: siteAddress(href) }));
}
