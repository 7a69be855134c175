import type { Metadata } from 'next';
import { z } from 'zod';
import { SubmitButton } from '@/app/_forms/submit-button';
import styles from '@/app/sign-in/sign-in.module.css';
import { emailAddress } from '@/lib/auth/email-address';
import { safeNext } from '@/lib/auth/safe-next';

// The address of this page holds the link's token, so no other page may learn it.
export const metadata: Metadata = { title: 'Sign in', robots: { index: false }, referrer: 'no-referrer' };

// No shell to stream into: what is streamed stays hidden from people without JavaScript.
export const instant = false;

const link = z.object({ email: emailAddress, token: z.string().regex(/^[0-9a-f]{64}$/), next: z.string().optional() });

/** Signing in waits for a button, because email scanners open every link and would use it up. */
export default async function ConfirmPage({ searchParams }: PageProps<'/sign-in/confirm'>) {
  const { data } = link.safeParse(await searchParams);
  if (!data) {
    return (
      <div className={styles.page}>
        <h1>Sign in</h1>
        <p>This link is incomplete. Copy all of it from the email, or ask for a new one.</p>
        <a href="/sign-in">Ask for a new link</a>
      </div>
    );
  }
  return (
    <form action="/api/auth/callback/email" className={styles.page}>
      <h1>Sign in</h1>
      <p className={styles.address}>
        You asked to sign in as <strong>{data.email}</strong>.
      </p>
      <input type="hidden" name="email" value={data.email} />
      <input type="hidden" name="token" value={data.token} />
      <input type="hidden" name="callbackUrl" value={safeNext(data.next)} />
      <SubmitButton busy="Signing in …">Sign in</SubmitButton>
    </form>
  );
}
