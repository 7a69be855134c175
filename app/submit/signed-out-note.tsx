import { FocusedPanel } from '@/app/_components/focused-panel';
import styles from './signed-out-note.module.css';

/** Told instead of sending to the sign-in page, which would lose what was typed. */
export function SignedOutNote() {
  return (
    <FocusedPanel labelledBy="signed-out" className={styles.note}>
      <h2 id="signed-out">You are signed out</h2>
      <p>
        Nothing was sent, and what you typed is still here.{' '}
        <a href="/sign-in?next=/account" target="_blank" rel="noopener">
          Sign in (opens a new tab)
        </a>
        , then come back to this one and send your report.
      </p>
    </FocusedPanel>
  );
}
