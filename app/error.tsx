'use client';

import { unstable_isUnrecognizedActionError as isFromBeforeUpgrade } from 'next/navigation';
import { RefusedNote } from './_forms/refused-note';
import styles from './_forms/submit-button.module.css';
import { UpdatedSite } from './_forms/updated-site';

/** Shown in place of a page that failed. A form that was sent keeps what was typed only where the browser does. */
export default function PageError({ error, reset }: { error: Error; reset: () => void }) {
  if (isFromBeforeUpgrade(error)) return <UpdatedSite />;
  return (
    <>
      <h1>This page could not be shown</h1>
      <RefusedNote error={error}>
        Something failed on our side. Nothing you sent before is lost. Wait a minute, then try again.
      </RefusedNote>
      <p>
        <button type="button" className={`${styles.button} ${styles.main}`} onClick={reset}>
          Try again
        </button>
      </p>
    </>
  );
}
