import styles from './strip-paints.module.css';

/** The gradients in which open-ended ranges fade out, once for all graphics of a page. */
export function StripPaints() {
  return (
    <svg className={styles.paints} aria-hidden="true">
      <defs>
        <linearGradient id="open-end" className={styles.guide}>
          <stop offset="0" />
          <stop offset="1" stopOpacity="0" />
        </linearGradient>
        <linearGradient id="open-top" x1="0" y1="1" x2="0" y2="0" className={styles.guide}>
          <stop offset="0" />
          <stop offset="1" stopOpacity="0" />
        </linearGradient>
        <linearGradient id="open-high" className={styles.survey}>
          <stop offset="0" />
          <stop offset="1" stopOpacity="0" />
        </linearGradient>
        <linearGradient id="open-low" className={styles.survey}>
          <stop offset="0" stopOpacity="0" />
          <stop offset="1" />
        </linearGradient>
        <pattern id="hatch" className={styles.hatch} width="6" height="6" patternUnits="userSpaceOnUse">
          <path d="M-1 1 1-1M0 6 6 0M5 7 7 5" />
        </pattern>
      </defs>
    </svg>
  );
}
