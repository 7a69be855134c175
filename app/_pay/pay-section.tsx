import type { ReactNode } from 'react';
import styles from './pay-section.module.css';

export interface PaySectionProps {
  id: string;
  /** The finding. */
  heading: string;
  lead?: ReactNode;
  children: ReactNode;
}

/** One finding and what shows it. */
export function PaySection({ id, heading, lead, children }: PaySectionProps) {
  return (
    <section aria-labelledby={id} className={styles.section}>
      <h2 id={id}>{heading}</h2>
      {lead && <p className={styles.lead}>{lead}</p>}
      {children}
    </section>
  );
}
