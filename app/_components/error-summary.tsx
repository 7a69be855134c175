import styles from './error-summary.module.css';
import { FocusedPanel } from './focused-panel';

/** The control's name, which is its id, and what to do about it. */
export interface FieldError {
  name: string;
  message: string;
}

/** Lists what to mend at the top of a form, each with a link to its control. */
export function ErrorSummary({ errors }: { errors: readonly FieldError[] }) {
  return (
    <FocusedPanel labelledBy="error-summary" className={styles.summary}>
      <h2 id="error-summary">There is a problem</h2>
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
