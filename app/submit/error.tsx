'use client';

import { useEffect } from 'react';
import styles from '@/app/_components/submit-button.module.css';
import { noteLost } from './unanswered';

/** In place of a form whose answer did not come: no signal, too much sent, or a failure here. */
export default function SubmitError({ reset }: { reset: () => void }) {
  useEffect(noteLost, []);
  return (
    <>
      <h1>No answer came</h1>
      <p>
        The connection broke, too much was sent from your network, or something failed on our side. What you typed is
        still here. Wait a minute, then go back to it and send it again: a report that did arrive is not counted twice.
      </p>
      <p>
        <button type="button" className={`${styles.button} ${styles.main}`} onClick={reset}>
          Back to the form
        </button>
      </p>
    </>
  );
}
