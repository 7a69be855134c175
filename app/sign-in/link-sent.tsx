import type { ReactNode } from 'react';
import { FocusedPanel } from '@/app/_forms/focused-panel';
import { LINK_MINUTES } from '@/lib/auth/link-minutes';
import styles from './sign-in.module.css';

interface LinkSentProps {
  email: string;
  /** Whether emails stay on this machine. */
  mailbox: boolean;
  /** Whether the mail server takes the mail only later. */
  delayed: boolean;
  /** What else to know about the link. */
  note?: ReactNode;
  /** The way to another link. */
  again: ReactNode;
}

export function LinkSent({ email, mailbox, delayed, note, again }: LinkSentProps) {
  return (
    <FocusedPanel labelledBy="link-sent" className={styles.sent}>
      <h1 id="link-sent">Check your email</h1>
      {delayed ? (
        <p>
          The mail server asked us to try again in a few minutes with the sign-in link for <strong>{email}</strong>. We
          will keep trying for up to an hour; your address is not the problem. The link works once, for {LINK_MINUTES}{' '}
          minutes after it is sent.
        </p>
      ) : (
        <p>
          We sent a sign-in link to <strong>{email}</strong>. It works once, for {LINK_MINUTES} minutes.
        </p>
      )}
      {note}
      {!delayed && <p>Nothing there? Check your spam folder, check the address, or ask for another link.</p>}
      <ul className={styles.ways}>
        {mailbox && (
          <li>
            <a href={`/mailbox?to=${encodeURIComponent(email)}`}>Open the local mailbox</a>
          </li>
        )}
        <li>{again}</li>
      </ul>
    </FocusedPanel>
  );
}
