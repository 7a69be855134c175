import Link from 'next/link';
import type { Figure } from '@/lib/aggregates/figure';
import styles from './evidence-line.module.css';
import { monthsText } from './months-text';
import { tooFewCoders } from './strip-text';

/** What stands behind a survey figure: how many coders, of which months, and the way to how we know. */
export function EvidenceLine({ figure }: { figure: Figure }) {
  return (
    <p className={styles.evidence}>
      {figure.shows === 'nothing'
        ? `Survey: ${tooFewCoders}`
        : `Survey: reports of ${figure.coders} coders, ${monthsText(figure.months)}`}
      {' · '}
      <Link href="/method" prefetch={false}>
        how we know
      </Link>
    </p>
  );
}
