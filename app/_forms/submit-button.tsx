'use client';

import type { ReactNode } from 'react';
import { useFormStatus } from 'react-dom';
import styles from './submit-button.module.css';

interface SubmitButtonProps {
  children: ReactNode;
  /** The button's text while the form is being sent. */
  busy: string;
  kind?: 'main' | 'quiet' | 'grave';
  /** Sent as `decision`: which of a form's buttons was pressed. */
  decision?: string;
}

/** Sends the form around it. It stays focusable while busy, so that nobody loses their place. */
export function SubmitButton({ children, busy, kind = 'main', decision }: SubmitButtonProps) {
  const { pending, data } = useFormStatus();
  const pressed = pending && (decision === undefined || data?.get('decision') === decision);
  return (
    <button
      type="submit"
      name={decision && 'decision'}
      value={decision}
      className={`${styles.button} ${styles[kind]}`}
      aria-disabled={pending || undefined}
    >
      {pressed ? busy : children}
    </button>
  );
}
