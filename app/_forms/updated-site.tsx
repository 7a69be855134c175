'use client';

import styles from './submit-button.module.css';

/** Replaces a form from before an upgrade that the site no longer knows. */
export function UpdatedSite() {
  return (
    <>
      <h1>The site was updated in the meantime</h1>
      <p>This page had been open since before then, so nothing was changed. Load it again, then send the form again.</p>
      <p>
        <button type="button" className={`${styles.button} ${styles.main}`} onClick={() => window.location.reload()}>
          Load the page again
        </button>
      </p>
    </>
  );
}
