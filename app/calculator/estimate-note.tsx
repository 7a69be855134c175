import Link from 'next/link';
import { dateText } from '@/app/_components/date-text';
import type { VersionedEstimate } from '@/lib/estimate/read-estimate';
import styles from './page.module.css';

/** Whose word an estimate is, and how much of it stands on reports. */
export function EstimateNote({ estimate: { fromReportsPercent, fittedAt, version } }: { estimate: VersionedEstimate }) {
  return (
    <p className={styles.note}>
      {fromReportsPercent > 0
        ? `Modelled from published figures: about ${fromReportsPercent} % of what is known of this job comes from coders’ reports, the rest from the guide and BLS.`
        : 'Modelled from the guide and BLS alone: no report says anything of this job yet.'}
      {fittedAt && ` Version ${version}, fitted ${dateText(fittedAt)}.`}{' '}
      <Link href="/method#model" prefetch={false}>
        How it is made
      </Link>
    </p>
  );
}
