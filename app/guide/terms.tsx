import type { ReactNode } from 'react';
import styles from './terms.module.css';

interface Term {
  name: string;
  /** Small, beside the name. */
  note?: string;
  text: ReactNode;
}

/** Names and what they mean, one beneath the other. */
export function Terms({ terms }: { terms: readonly Term[] }) {
  return (
    <dl className={styles.terms}>
      {terms.map(({ name, note, text }) => (
        <div key={name} className={styles.term}>
          <dt>
            {name}
            {note && <span className={styles.note}>{note}</span>}
          </dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
