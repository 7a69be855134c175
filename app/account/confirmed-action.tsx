import type { ReactNode } from 'react';
import { SubmitButton } from '@/app/_forms/submit-button';
import styles from './confirmed-action.module.css';

interface ConfirmedActionProps {
  action: (form: FormData) => Promise<void>;
  reportId: string;
  /** Opens the step, such as “Delete”. */
  name: string;
  /** What will happen. */
  children: ReactNode;
  /** The button that does it, such as “Delete this report”. */
  confirm: string;
  kind: 'quiet' | 'grave';
}

/** A step that can't be undone: it is opened first and confirmed then, without JavaScript as well. */
export function ConfirmedAction({ action, reportId, name, children, confirm, kind }: ConfirmedActionProps) {
  return (
    <details className={styles.details}>
      <summary className={styles.summary}>{name}</summary>
      <form action={action} className={styles.form}>
        <input type="hidden" name="report" value={reportId} />
        <p>{children}</p>
        <div>
          <SubmitButton kind={kind} busy="One moment…">
            {confirm}
          </SubmitButton>
        </div>
      </form>
    </details>
  );
}
