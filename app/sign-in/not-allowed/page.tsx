import type { Metadata } from 'next';
import styles from '@/app/sign-in/sign-in.module.css';
import { SignOutButton } from '@/app/sign-out/sign-out-button';
import { getViewer } from '@/lib/auth/viewer';

export const metadata: Metadata = { title: 'Not your page', robots: { index: false } };

// No shell to stream into: what is streamed stays hidden from people without JavaScript.
export const instant = false;

export default async function NotAllowedPage() {
  const viewer = await getViewer();
  return (
    <div className={styles.page}>
      <h1>This page is not for your account</h1>
      <p>It is for moderators or admins. If you are one, sign in with the address that was given the role.</p>
      {viewer && (
        <p className={styles.address}>
          You are signed in as <strong>{viewer.email}</strong>.
        </p>
      )}
      {viewer ? <SignOutButton /> : <a href="/sign-in">Sign in</a>}
      <a href="/account">Go to your account</a>
    </div>
  );
}
