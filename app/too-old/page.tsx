import type { Metadata } from 'next';
import { safeNext } from '@/lib/auth/safe-next';

export const metadata: Metadata = { title: 'Nothing was changed', robots: { index: false } };

// Sent whole: a streamed part stays hidden where no script runs.
export const instant = false;

/** Where a form without JavaScript leads that is from before an upgrade of the site, which no longer knows it. */
export default async function TooOldPage({ searchParams }: PageProps<'/too-old'>) {
  const { page } = await searchParams;
  return (
    <>
      <h1>Nothing was changed</h1>
      <p>
        The site was updated while your page was open, and no longer knows its form. Go back if there is something to
        copy from it. Then <a href={safeNext(page)}>open the page again</a> and send the form from there.
      </p>
    </>
  );
}
