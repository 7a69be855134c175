import styles from './strip-paints.module.css';

/** The paint that an open end of a guide's range fades out with, once for all strips of a page. */
export function StripPaints() {
  return (
    <svg className={styles.paints} aria-hidden="true">
      <defs>
        <linearGradient id="open-end">
          <stop className={styles.begin} offset="0" />
          <stop className={styles.end} offset="1" />
        </linearGradient>
      </defs>
    </svg>
  );
}
