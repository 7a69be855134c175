import Link from 'next/link';
import type { ReactNode } from 'react';
import type { Figure } from '@/lib/aggregates/figure';
import styles from './evidence-line.module.css';
import { evidenceText } from './strip-text';

/** The evidence for a survey figure: how many coders, which months, and a link to how we know. */
export function EvidenceLine({ figure, children }: { figure: Figure; children?: ReactNode }) {
  return (
    <p className={styles.evidence}>
      {children}
      {children && '\u00a0· '}
      {evidenceText(figure)}
      {'\u00a0· '}
      <Link href="/method" prefetch={false}>
        how we know
      </Link>
    </p>
  );
}
