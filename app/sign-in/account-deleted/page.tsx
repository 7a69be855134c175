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
        Your address, every sign-in, all your reports and what they added to the survey’s counts were deleted with it. A
        published figure changes once enough coders in its group have changed, so that your leaving does not show.
      </p>
      <p>
        Backups of the database still hold them until they are overwritten; <Link href="/privacy">what we store</Link>{' '}
        says more. Thank you for your reports.
      </p>
      <p>
        <Link href="/">What medical coders earn</Link>
      </p>
    </>
  );
}
