import type { Metadata } from 'next';
import Link from 'next/link';
import { connection } from 'next/server';

export const metadata: Metadata = { title: 'Account deleted', robots: { index: false } };

// Sent whole: a streamed part stays hidden where no script runs.
export const instant = false;

export default async function AccountDeletedPage() {
  await connection(); // a prerendered page can carry no nonce
  return (
    <>
      <h1>Your account is deleted</h1>
      <p>
        With it went your address, every sign-in and all your reports, and what they added to the survey’s counts. A
        published figure follows once enough coders changed in its group, so that leaving does not show.
      </p>
      <p>
        Backups of the database still hold them until they are overwritten; <Link href="/privacy">what we keep</Link>{' '}
        says more. Thank you for what you gave.
      </p>
      <p>
        <Link href="/">What medical coders earn</Link>
      </p>
    </>
  );
}
