import fieldStyles from '@/app/_components/field.module.css';
import { SubmitButton } from '@/app/_components/submit-button';
import { reject } from './actions';
import { MOST_REASON_LETTERS, reasonProblem, usualReasons } from './decision-input';
import styles from './reject-form.module.css';

/** Opened first, so that no one rejects by a slip; works without JavaScript as well. */
export function RejectForm({ reportId, reasonMissing }: { reportId: string; reasonMissing: boolean }) {
  const field = `reason-${reportId}`;
  const options = `usual-${reportId}`;
  return (
    <details className={styles.details} open={reasonMissing}>
      <summary className={styles.summary}>Reject …</summary>
      <form action={reject} className={styles.form}>
        <input type="hidden" name="report" value={reportId} />
        <label htmlFor={field} className={fieldStyles.label}>
          Reason, which the author reads
        </label>
        {reasonMissing && (
          <p id={`${field}-error`} className={fieldStyles.error}>
            <span className="visually-hidden">Error: </span>
            {reasonProblem}
          </p>
        )}
        <div className={fieldStyles.box}>
          <input
            id={field}
            className={fieldStyles.control}
            name="reason"
            list={options}
            maxLength={MOST_REASON_LETTERS}
            autoComplete="off"
            aria-invalid={reasonMissing || undefined}
            aria-describedby={reasonMissing ? `${field}-error` : undefined}
          />
        </div>
        <datalist id={options}>
          {usualReasons.map((reason) => (
            <option key={reason} value={reason} />
          ))}
        </datalist>
        <div>
          <SubmitButton kind="grave" busy="Rejecting…">
            Reject this report
          </SubmitButton>
        </div>
      </form>
    </details>
  );
}
