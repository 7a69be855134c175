import type { Metadata } from 'next';
import { Suspense } from 'react';
import { z } from 'zod';
import { SubmitButton } from '@/app/_components/submit-button';
import styles from '@/app/sign-in/sign-in.module.css';
import { emailAddress } from '@/lib/auth/email-address';
import { safeNext } from '@/lib/auth/safe-next';

// The address of this page holds the link's token, so no other page may learn it.
export const metadata: Metadata = { title: 'Sign in', robots: { index: false }, referrer: 'no-referrer' };

const link = z.object({ email: emailAddress, token: z.string().regex(/^[0-9a-f]{64}$/), next: z.string().optional() });

export default function ConfirmPage({ searchParams }: PageProps<'/sign-in/confirm'>) {
  return (
    <div className={styles.page}>
      <h1>Sign in</h1>
      <Suspense>
        <Confirm searchParams={searchParams} />
      </Suspense>
    </div>
  );
}

/** Signing in waits for a button, because scanners of mail open every link and would use it up. */
async function Confirm({ searchParams }: Pick<PageProps<'/sign-in/confirm'>, 'searchParams'>) {
  const { data } = link.safeParse(await searchParams);
  if (!data) {
    return (
      <>
        <p>This link is not whole. Copy all of it from the mail, or ask for a new one.</p>
        <a href="/sign-in">Ask for a new link</a>
      </>
    );
  }
  return (
    <form action="/api/auth/callback/email" className={styles.form}>
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
