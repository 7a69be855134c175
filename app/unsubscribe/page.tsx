import type { Metadata } from 'next';
import Link from 'next/link';
import { SubmitButton } from '@/app/_forms/submit-button';
import { isReminded } from '@/lib/account/is-reminded';
import { stop } from './actions';
import styles from './page.module.css';

// The address of this page holds what stops someone's reminders, so no other page may learn it.
export const metadata: Metadata = { title: 'Reminders', robots: { index: false }, referrer: 'no-referrer' };

// No shell to stream into: what is streamed stays hidden from people without JavaScript.
export const instant = false;

/** Stopping waits for a button, because email scanners open every link. */
export default async function UnsubscribePage({ searchParams }: PageProps<'/unsubscribe'>) {
  const { token } = await searchParams;
  const reminded = typeof token === 'string' ? await isReminded(token) : undefined;
  if (reminded === undefined) {
    return (
      <div className={styles.page}>
        <h1>Reminders</h1>
        <p>
          This link is incomplete or too old. Copy all of it from the email, or choose “No reminder” on{' '}
          <Link href="/account">your account page</Link>.
        </p>
      </div>
    );
  }
  if (!reminded) {
    return (
      <div className={styles.page}>
        <h1>Reminders are off</h1>
        <p>
          We send none to this address. On <Link href="/account">your account page</Link> you can ask for them again.
        </p>
      </div>
    );
  }
  return (
    <form action={stop} className={styles.page}>
      <h1>Stop the yearly reminder</h1>
      <p>You will get no more emails asking whether your pay is still up to date. Your reports stay as they are.</p>
      <input type="hidden" name="token" value={token} />
      <SubmitButton busy="Stopping …">Stop the reminder</SubmitButton>
    </form>
  );
}
