import Link from 'next/link';
import { ladder } from '@/lib/aggregates/publishing-rules';
import styles from './privacy-note.module.css';

export function PrivacyNote() {
  return (
    <section aria-labelledby="gift" className={styles.note}>
      <h2 id="gift">How we protect your report</h2>
      <ul>
        <li>No email address is stored with your report, and moderators see none.</li>
        <li>The exact time you sent it is erased once a moderator has decided; only the month stays.</li>
        <li>Survey figures stand for at least {ladder.median} coders, and never show the lowest or highest pay.</li>
        <li>You can change, withdraw or delete your report on your account page at any time.</li>
      </ul>
      <p>
        <Link href="/privacy" prefetch={false}>
          What we store and who can see it
        </Link>
      </p>
    </section>
  );
}
