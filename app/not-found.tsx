import type { Metadata } from 'next';
import Link from 'next/link';

export const metadata: Metadata = { title: 'Page not found' };

export default function NotFound() {
  return (
    <>
      <h1>There is no such page</h1>
      <p>The address may be mistyped, or the page has moved. These pages are there:</p>
      <ul>
        <li>
          <Link href="/" prefetch={false}>
            What medical coders earn
          </Link>
        </li>
        <li>
          <Link href="/states" prefetch={false}>
            Pay by state
          </Link>
        </li>
        <li>
          <Link href="/search" prefetch={false}>
            Search
          </Link>
        </li>
        <li>
          <Link href="/method" prefetch={false}>
            How we know
          </Link>
        </li>
      </ul>
    </>
  );
}
