import type { Metadata } from 'next';
import { SiteLinks } from './_site/site-links';

export const metadata: Metadata = { title: 'Page not found' };

export default function NotFound() {
  return (
    <>
      <h1>There is no such page</h1>
      <p>The address may be mistyped, or the page has moved. Try one of these:</p>
      <SiteLinks to={['/', '/states', '/search', '/method']} />
    </>
  );
}
