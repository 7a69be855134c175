import type { MetadataRoute } from 'next';
import { connection } from 'next/server';
import { config } from '@/proxy';
import { siteAddress } from './_site/site-address';

/** All but the pages that are made for one person, which are those of the proxy. */
export default async function robots(): Promise<MetadataRoute.Robots> {
  await connection(); // a build may have been made for another address
  return {
    rules: { userAgent: '*', disallow: config.matcher.map((path) => path.replace('/:path*', '')) },
    sitemap: siteAddress('/sitemap.xml'),
  };
}
