import { useId } from 'react';
import styles from './error-summary.module.css';
import { FocusedPanel } from './focused-panel';

/** The control's id, which is its name unless it has one of its own, and what to do about it. */
export interface FieldError {
  name: string;
  message: string;
}

/** Lists a form's errors at its top, each linked to its control. */
export function ErrorSummary({ errors }: { errors: readonly FieldError[] }) {
  const heading = useId();
  return (
    <FocusedPanel labelledBy={heading} className={styles.summary}>
      <h2 id={heading}>There is a problem</h2>
      <ul>
        {errors.map(({ name, message }) => (
          <li key={name}>
            <a href={`#${name}`}>{message}</a>
          </li>
        ))}
      </ul>
    </FocusedPanel>
  );
}
