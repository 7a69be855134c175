import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { TextField } from '@/app/_forms/field';
import { SubmitButton } from '@/app/_forms/submit-button';
import { listMails, localMailboxOpen } from '@/lib/mail/local-mailbox';
import styles from './mailbox.module.css';

// Its emails hold links that sign people in.
export const metadata: Metadata = { title: 'Local mailbox', robots: { index: false }, referrer: 'same-origin' };

// No shell to stream into: what is streamed stays hidden from people without JavaScript.
export const instant = false;

export default async function MailboxPage({ searchParams }: PageProps<'/mailbox'>) {
  const { to } = await searchParams;
  if (!localMailboxOpen()) notFound();
  const address = typeof to === 'string' && to.trim() ? to.trim().toLowerCase() : undefined;
  const mails = await listMails(address);
  return (
    <div className={styles.page}>
      <h1>Local mailbox</h1>
      <p>No mail server is set up, so emails stay on this machine. Anyone who can open this page can read them.</p>
      <form className={styles.filter}>
        <TextField name="to" type="search" label="Only emails to" defaultValue={address} />
        <SubmitButton kind="quiet" busy="Looking …">
          Show
        </SubmitButton>
      </form>
      {mails.length === 0 && <p>{address ? `No email to ${address} yet.` : 'No email yet.'}</p>}
      {mails.map(({ id, to, subject, text, sentAt }) => (
        <article key={id} className={styles.mail}>
          <h2>{subject}</h2>
          <p>
            To {to}, <time dateTime={sentAt.toISOString()}>{sentAt.toUTCString()}</time>
          </p>
          <p className={styles.text}>{withLinks(text)}</p>
        </article>
      ))}
    </div>
  );
}

function withLinks(text: string) {
  // Split at a pattern with a group, every second part is a link.
  return text
    .trim()
    .split(/(https?:\/\/\S+)/)
    .map((part, index) =>
      index % 2 === 1 ? (
        <a key={part} href={part}>
          {part}
        </a>
      ) : (
        part
      ),
    );
}
