'use client';

import styles from './error-summary.module.css';

/** The control's name, which is its id, and what to do about it. */
export interface FieldError {
  name: string;
  message: string;
}

/**
 * Lists what to mend at the top of a form and takes focus as it appears. It must appear anew for each attempt: give it,
 * or the form around it, a key that each attempt changes.
 */
export function ErrorSummary({ errors }: { errors: readonly FieldError[] }) {
  return (
    <div
      className={styles.summary}
      role="alert"
      aria-labelledby="error-summary"
      tabIndex={-1}
      ref={focus}
      // biome-ignore lint/a11y/noAutofocus: after a failed attempt the errors come first, without JavaScript as well
      autoFocus
    >
      <h2 id="error-summary">There is a problem</h2>
      <ul>
        {errors.map(({ name, message }) => (
          <li key={name}>
            <a href={`#${name}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function focus(summary: HTMLDivElement | null) {
  summary?.focus();
}
