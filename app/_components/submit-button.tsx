'use client';

import type { ReactNode } from 'react';
import { useFormStatus } from 'react-dom';
import styles from './submit-button.module.css';

interface SubmitButtonProps {
  children: ReactNode;
  /** What the button says while the form is on its way. */
  busy: string;
  kind?: 'main' | 'quiet' | 'grave';
}

/** Sends the form around it. It stays focusable while busy, so that nobody loses their place. */
export function SubmitButton({ children, busy, kind = 'main' }: SubmitButtonProps) {
  const { pending } = useFormStatus();
  return (
    <button type="submit" className={`${styles.button} ${styles[kind]}`} aria-disabled={pending || undefined}>
      {pending ? busy : children}
    </button>
  );
}
