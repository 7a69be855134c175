import type { Metadata } from 'next';
import Link from 'next/link';
import { SubmitButton } from '@/app/_forms/submit-button';
import type { AccountEmail } from '@/lib/account/account-email';
import { wantedEmail } from '@/lib/account/wanted-email';
import { stop } from './actions';
import styles from './page.module.css';

// The address of this page holds what stops someone's emails, so no other page may learn it.
export const metadata: Metadata = { title: 'Emails', robots: { index: false }, referrer: 'no-referrer' };

// No shell to stream into: what is streamed stays hidden from people without JavaScript.
export const instant = false;

const words: Readonly<Record<AccountEmail, { off: string; stopping: string; what: string; button: string }>> = {
  reminder: {
    off: 'Reminders are off',
    stopping: 'Stop the yearly reminder',
    what: 'You will get no more emails asking whether your pay is still up to date. Your reports stay as they are.',
    button: 'Stop the reminder',
  },
  moves: {
    off: 'Emails about figures are off',
    stopping: 'Stop emails about figures',
    what: 'You will get no more emails when a median moves. Your reports stay as they are.',
    button: 'Stop these emails',
  },
};

/** Stopping waits for a button, because email scanners open every link. */
export default async function UnsubscribePage({ searchParams }: PageProps<'/unsubscribe'>) {
  const { token } = await searchParams;
  const found = typeof token === 'string' ? await wantedEmail(token) : undefined;
  if (!found) {
    return (
      <div className={styles.page}>
        <h1>Emails</h1>
        <p>
          This link is incomplete or too old. Copy all of it from the email, or choose what you get on{' '}
          <Link href="/account">your account page</Link>.
        </p>
      </div>
    );
  }
  const { off, stopping, what, button } = words[found.email];
  if (!found.wanted) {
    return (
      <div className={styles.page}>
        <h1>{off}</h1>
        <p>
          We send none to this address. On <Link href="/account">your account page</Link> you can ask for them again.
        </p>
      </div>
    );
  }
  return (
    <form action={stop} className={styles.page}>
      <h1>{stopping}</h1>
      <p>{what}</p>
      <input type="hidden" name="token" value={token} />
      <SubmitButton busy="Stopping …">{button}</SubmitButton>
    </form>
  );
}
