import type { ReactNode } from 'react';
import { FocusedPanel } from '@/app/_forms/focused-panel';
import { SubmitButton } from '@/app/_forms/submit-button';
import styles from './question-panel.module.css';

interface QuestionPanelProps {
  /** The id of its heading. */
  labelledBy: string;
  /** Nothing else is to be mended: it takes focus, and the report can be sent from it. */
  alone: boolean;
  children: ReactNode;
}

/** What is asked or told above the form before it is sent. */
export function QuestionPanel({ labelledBy, alone, children }: QuestionPanelProps) {
  if (!alone) return <div className={styles.question}>{children}</div>;
  return (
    <FocusedPanel labelledBy={labelledBy} className={styles.question}>
      {children}
      <div>
        <SubmitButton busy="Sending…">Send my report</SubmitButton>
      </div>
    </FocusedPanel>
  );
}
