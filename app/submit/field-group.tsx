import { type FormEventHandler, type ReactNode, useId } from 'react';
import styles from './field-group.module.css';

interface FieldGroupProps {
  title: string;
  children: ReactNode;
  /** Hears every change within. */
  onChange?: FormEventHandler<HTMLElement>;
}

export function FieldGroup({ title, children, onChange }: FieldGroupProps) {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} className={styles.group} onChange={onChange}>
      <h2 id={titleId} className={styles.title}>
        {title}
      </h2>
      <div className={styles.fields}>{children}</div>
    </section>
  );
}
