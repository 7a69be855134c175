'use client';

import { unstable_isUnrecognizedActionError as isFromBeforeUpgrade } from 'next/navigation';
import { useEffect } from 'react';
import { RefusedNote } from '@/app/_forms/refused-note';
import styles from '@/app/_forms/submit-button.module.css';
import { UpdatedSite } from '@/app/_forms/updated-site';
import { OldForm } from './old-form-again';
import { noteLost, sentFields } from './unanswered';

interface SubmitErrorProps {
  error: Error;
  reset: () => void;
}

/** In place of a form whose answer did not come: no signal, too much sent, or a failure here. */
export default function SubmitError({ error, reset }: SubmitErrorProps) {
  useEffect(noteLost, []);
  if (isFromBeforeUpgrade(error)) return sentFields().length > 0 ? <OldForm fields={sentFields()} /> : <UpdatedSite />;
  return (
    <>
      <h1>No answer came</h1>
      <RefusedNote error={error}>
        The connection was lost, too much was sent from your network, or something failed on our side. Wait a minute,
        then go back to the form and send it again: a report that did arrive is not counted twice.
      </RefusedNote>
      <p>What you typed is still here.</p>
      <p>
        <button type="button" className={`${styles.button} ${styles.main}`} onClick={reset}>
          Back to the form
        </button>
      </p>
    </>
  );
}
