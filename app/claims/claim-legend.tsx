import type { Check } from '@/lib/estimate/check-claims';
import styles from './claim-legend.module.css';

/** What the marks of these comparisons mean; it names nothing that none of them draws. */
export function ClaimLegend({ checks }: { checks: readonly Check[] }) {
  return (
    <ul className={styles.legend}>
      <li>
        <span className={`${styles.claimed} prints-color`} aria-hidden="true" /> what the guide claims
      </li>
      {checks.some(({ survey }) => survey) && (
        <li>
          <span className={`${styles.measured} prints-color`} aria-hidden="true" /> like-for-like difference of survey
          pay, 80% interval
        </li>
      )}
      {checks.some(({ official }) => official) && (
        <li>
          <span className={styles.diamond} aria-hidden="true">
            ◆
          </span>{' '}
          official figure
        </li>
      )}
    </ul>
  );
}
