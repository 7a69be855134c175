import { ladder } from '@/lib/aggregates/ladder';
import styles from './privacy-note.module.css';

export function PrivacyNote() {
  return (
    <section aria-labelledby="gift" className={styles.note}>
      <h2 id="gift">A report is a gift</h2>
      <ul>
        <li>No email address is stored beside your report, and moderators see none.</li>
        <li>The exact time you sent it is erased once a moderator has decided; only the month stays.</li>
        <li>Survey figures show from {ladder.median} coders on, never fewer, and never a lowest or highest pay.</li>
        <li>You can change, withdraw or delete your report on your account page whenever you like.</li>
      </ul>
    </section>
  );
}
