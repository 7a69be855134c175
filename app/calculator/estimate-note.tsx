import Link from 'next/link';
import { dateText } from '@/app/_words/date-text';
import { modeledFrom } from '@/app/_words/modeled-text';
import type { VersionedEstimate } from '@/lib/estimate/read-estimate';
import styles from './page.module.css';

/** Whose word an estimate is, and how much of it stands on reports. */
export function EstimateNote({
  estimate: { fromReportsPercent, fittedAt, version, area },
}: {
  estimate: VersionedEstimate;
}) {
  return (
    <p className={styles.note}>
      {modeledFrom(fromReportsPercent, 'this job', area !== null)}
      {fittedAt && ` Version ${version}, fitted ${dateText(fittedAt)}.`}{' '}
      <Link href="/method#model" prefetch={false}>
        How the model works
      </Link>
    </p>
  );
}
