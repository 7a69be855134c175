'use client';

import styles from './_components/submit-button.module.css';

/** Shown in place of a page that failed. A form that was sent keeps what was typed only where the browser does. */
export default function PageError({ reset }: { reset: () => void }) {
  return (
    <>
      <h1>This page could not be shown</h1>
      <p>Something failed on our side. Nothing you sent before is lost. Wait a minute, then try again.</p>
      <p>
        <button type="button" className={`${styles.button} ${styles.main}`} onClick={reset}>
          Try again
        </button>
      </p>
    </>
  );
}
