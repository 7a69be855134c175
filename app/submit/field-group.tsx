import { type FocusEventHandler, type FormEventHandler, type ReactNode, useId } from 'react';
import styles from './field-group.module.css';

interface FieldGroupProps {
  title: string;
  children: ReactNode;
  /** Hears every change within. */
  onChange?: FormEventHandler<HTMLElement>;
  /** Hears of each field that is left. */
  onBlur?: FocusEventHandler<HTMLElement>;
}

export function FieldGroup({ title, children, onChange, onBlur }: FieldGroupProps) {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} className={styles.group} onChange={onChange} onBlur={onBlur}>
      <h2 id={titleId} className={styles.title}>
        {title}
      </h2>
      <div className={styles.fields}>{children}</div>
    </section>
  );
}
