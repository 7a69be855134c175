import { scaleLinear } from 'd3-scale';
import type { Check } from '@/lib/estimate/check-claims';
import styles from './check-strip.module.css';

const HEIGHT = 40;
const LEAST = -10;
const MOST = 40;

export interface PercentAxis {
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

/** One comparison: the claimed range as a band, the measured one as a bar, the official one as a diamond; all in words too. */
export function CheckStrip({ axis, check }: { axis: PercentAxis; check: Check }) {
  const { what, claimed, survey, official } = check;
  const low = claimed.lowPercent === null ? 0 : axis.at(claimed.lowPercent);
  const high = claimed.highPercent === null ? 100 : axis.at(claimed.highPercent);
  return (
    <figure className={styles.figure}>
      <figcaption>
        <strong>{what}</strong>: <span className={styles.claimed}>claimed {claimedText(claimed)}</span>;{' '}
        <span className={styles.survey}>{surveyText(check)}</span>
        {official && (
          <span className={styles.official}>
            ; official {signed(official.percent)} ({official.what})
          </span>
        )}
        .
      </figcaption>
      <svg width="100%" height={HEIGHT} aria-hidden="true" className={styles.strip}>
        {axis.ticks.map((tick) => (
          <g key={tick}>
            <line
              x1={`${axis.at(tick)}%`}
              x2={`${axis.at(tick)}%`}
              y2={26}
              className={tick === 0 ? styles.zero : styles.grid}
            />
            <text x={`${axis.at(tick)}%`} y={38} textAnchor="middle" className={styles.tick}>
              {signed(tick)}
            </text>
          </g>
        ))}
        <rect x={`${low}%`} width={`${Math.max(high - low, 0.6)}%`} y={4} height={18} className={styles.band} />
        {survey && (
          <>
            <line
              x1={`${axis.at(survey.lowPercent)}%`}
              x2={`${axis.at(survey.highPercent)}%`}
              y1={13}
              y2={13}
              className={styles.interval}
            />
            <line
              x1={`${axis.at(survey.percent)}%`}
              x2={`${axis.at(survey.percent)}%`}
              y1={5}
              y2={21}
              className={styles.estimate}
            />
          </>
        )}
        {official && (
          <svg x={`${axis.at(official.percent)}%`} y={13} className={styles.strip} aria-hidden="true">
            <path d="M0-7 7 0 0 7-7 0Z" className={styles.diamond} />
          </svg>
        )}
      </svg>
    </figure>
  );
}

function surveyText({ survey, official }: Check): string {
  if (survey)
    return `measured ${signed(survey.percent)} (${signed(survey.lowPercent)} to ${signed(survey.highPercent)})`;
  return official ? 'nothing that the survey could tell' : 'not enough reports yet';
}

function claimedText({ lowPercent, highPercent }: Check['claimed']): string {
  if (lowPercent === 0 && highPercent === null) return 'more';
  if (highPercent === null) return `${signed(lowPercent ?? 0)} or more`;
  return lowPercent === highPercent ? signed(highPercent) : `${signed(lowPercent ?? 0)} to ${signed(highPercent)}`;
}

function signed(percent: number): string {
  const rounded = Math.round(percent * 10) / 10;
  if (rounded === 0) return '0%';
  return `${rounded < 0 ? '−' : '+'}${Math.abs(rounded)}%`;
}
