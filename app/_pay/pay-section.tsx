import type { ReactNode } from 'react';
import styles from './pay-section.module.css';

export interface PaySectionProps {
  id: string;
  /** What the picture shows, in a sentence. */
  heading: string;
  lead?: ReactNode;
  children: ReactNode;
}

/** A heading and what shows it. */
export function PaySection({ id, heading, lead, children }: PaySectionProps) {
  return (
    <section aria-labelledby={id} className={styles.section}>
      <h2 id={id}>{heading}</h2>
      {lead && <p className={styles.lead}>{lead}</p>}
      {children}
    </section>
  );
}
