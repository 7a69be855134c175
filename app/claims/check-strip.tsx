import { scaleLinear } from 'd3-scale';
import type { Check } from '@/lib/estimate/check-claims';
import styles from './check-strip.module.css';

const HEIGHT = 28;
const MIDDLE = 14;
const LEAST = -10;
const MOST = 40;

interface PercentAxis {
  at(percent: number): number;
  ticks: number[];
}

/** One axis of percent for all claims, so that they compare. */
export function percentAxis(checks: readonly Check[]): PercentAxis {
  const values = checks.flatMap(({ claimed, survey, official }) => [
    claimed.lowPercent ?? 0,
    claimed.highPercent ?? 0,
    survey?.lowPercent ?? 0,
    survey?.highPercent ?? 0,
    official?.percent ?? 0,
  ]);
  const scale = scaleLinear([Math.min(LEAST, ...values) - 2, Math.max(MOST, ...values) + 2], [0, 100]);
  return { at: (percent) => Math.round(100 * Math.min(Math.max(scale(percent), 0), 100)) / 100, ticks: scale.ticks(6) };
}

/** The percents along the axis. */
export function PercentLabels({ axis }: { axis: PercentAxis }) {
  return (
    <svg width="100%" height={16} aria-hidden="true" className={styles.strip}>
      {axis.ticks.map((tick) => (
        <text key={tick} x={`${axis.at(tick)}%`} y={12} textAnchor="middle" className={styles.tick}>
          {signed(tick)}
        </text>
      ))}
    </svg>
  );
}

/** One comparison: the claimed range as a band, the measured one as a bar, the official one as a diamond; all in words too. */
export function CheckStrip({ axis, check }: { axis: PercentAxis; check: Check }) {
  const { what, claimed, survey, official } = check;
  const low = claimed.lowPercent === null ? 0 : axis.at(claimed.lowPercent);
  const high = claimed.highPercent === null ? 100 : axis.at(claimed.highPercent);
  return (
    <figure className={styles.figure}>
      <svg width="100%" height={HEIGHT} aria-hidden="true" className={styles.strip}>
        {axis.ticks.map((tick) => (
          <line
            key={tick}
            x1={`${axis.at(tick)}%`}
            x2={`${axis.at(tick)}%`}
            y2={HEIGHT}
            className={tick === 0 ? styles.zero : styles.grid}
          />
        ))}
        <rect x={`${low}%`} width={`${Math.max(high - low, 0.6)}%`} y={4} height={20} className={styles.band} />
        {survey && (
          <>
            <line
              x1={`${axis.at(survey.lowPercent)}%`}
              x2={`${axis.at(survey.highPercent)}%`}
              y1={MIDDLE}
              y2={MIDDLE}
              className={styles.interval}
            />
            <line
              x1={`${axis.at(survey.percent)}%`}
              x2={`${axis.at(survey.percent)}%`}
              y1={MIDDLE - 8}
              y2={MIDDLE + 8}
              className={styles.estimate}
            />
          </>
        )}
        {official && (
          <svg x={`${axis.at(official.percent)}%`} y={MIDDLE} className={styles.strip} aria-hidden="true">
            <path d="M0-7 7 0 0 7-7 0Z" className={styles.diamond} />
          </svg>
        )}
      </svg>
      <figcaption>
        {what}: <span className={styles.claimed}>claimed {claimedText(claimed)}</span>;{' '}
        {(survey || !official) && (
          <span className={styles.survey}>{survey ? measuredText(survey) : 'not enough reports yet'}</span>
        )}
        {survey && official && '; '}
        {official && (
          <span className={styles.official}>
            official {signed(official.percent)} ({official.what})
          </span>
        )}
      </figcaption>
    </figure>
  );
}

function measuredText({ percent, lowPercent, highPercent }: NonNullable<Check['survey']>): string {
  return `measured ${signed(percent)} (${spanText(lowPercent, highPercent)})`;
}

function claimedText({ lowPercent, highPercent }: Check['claimed']): string {
  if (lowPercent === 0 && highPercent === null) return 'more';
  if (highPercent === null) return `${signed(lowPercent ?? 0)} or more`;
  return lowPercent === highPercent ? signed(highPercent) : spanText(lowPercent ?? 0, highPercent);
}

/** `+17.8 to +21.4 %`. */
function spanText(lowPercent: number, highPercent: number): string {
  return `${signed(lowPercent, '')} to ${signed(highPercent)}`;
}

/** `+17.8 %`; the space keeps number and sign together. */
function signed(percent: number, unit = '\u00a0%'): string {
  const rounded = Math.round(percent * 10) / 10;
  if (rounded === 0) return `0${unit}`;
  return `${rounded < 0 ? '−' : '+'}${Math.abs(rounded)}${unit}`;
}
