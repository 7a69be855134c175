import styles from './claim-legend.module.css';

/** What the marks of a claim's comparisons mean. */
export function ClaimLegend() {
  return (
    <ul className={styles.legend}>
      <li>
        <span className={`${styles.claimed} prints-color`} aria-hidden="true" /> what the guide claims
      </li>
      <li>
        <span className={`${styles.measured} prints-color`} aria-hidden="true" /> like-for-like difference of survey
        pay, 80 % interval
      </li>
      <li>
        <span className={styles.diamond} aria-hidden="true">
          ◆
        </span>{' '}
        official figure
      </li>
    </ul>
  );
}
