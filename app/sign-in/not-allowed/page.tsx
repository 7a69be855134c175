import type { Metadata } from 'next';
import { Suspense } from 'react';
import styles from '@/app/sign-in/sign-in.module.css';
import { SignOutButton } from '@/app/sign-out/sign-out-button';
import { getViewer } from '@/lib/auth/viewer';

export const metadata: Metadata = { title: 'Not your page', robots: { index: false } };

export default function NotAllowedPage() {
  return (
    <div className={styles.page}>
      <h1>This page is not for your account</h1>
      <p>It is for moderators or admins. If you are one, sign in with the address that was given the role.</p>
      <Suspense>
        <SignedInAs />
      </Suspense>
      <p>
        <a href="/account">Go to your account</a>
      </p>
    </div>
  );
}

async function SignedInAs() {
  const viewer = await getViewer();
  if (!viewer) return <a href="/sign-in">Sign in</a>;
  return (
    <>
      <p className={styles.address}>
        You are signed in as <strong>{viewer.email}</strong>.
      </p>
      <SignOutButton />
    </>
  );
}
