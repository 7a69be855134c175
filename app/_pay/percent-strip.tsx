import { signedPercent } from '@/app/_words/percent-text';
import type { Compared, PercentAxis } from './percent-axis';
import styles from './percent-strip.module.css';

const HEIGHT = 26;
const HEIGHT_WITH_LABELS = 40;

interface PercentStripProps {
  axis: PercentAxis;
  strip: Compared;
  /** Whether the axis is written under it. */
  labelled?: boolean;
}

/**
 * One difference in percent: the claimed range as a band, the measured one as a bar about its tick, the official one as
 * a diamond. What stands beside it says the same in words.
 */
export function PercentStrip({ axis, strip: { claimed, measured, official }, labelled = false }: PercentStripProps) {
  return (
    <svg width="100%" height={labelled ? HEIGHT_WITH_LABELS : HEIGHT} aria-hidden="true" className={styles.strip}>
      {axis.ticks.map((tick) => (
        <line
          key={tick}
          x1={`${axis.at(tick)}%`}
          x2={`${axis.at(tick)}%`}
          y2={HEIGHT}
          className={tick === 0 ? styles.zero : styles.grid}
        />
      ))}
      {labelled && <Labels axis={axis} y={38} />}
      {claimed && <Band axis={axis} claimed={claimed} />}
      {measured && (
        <>
          <line
            x1={`${axis.at(measured.lowPercent)}%`}
            x2={`${axis.at(measured.highPercent)}%`}
            y1={13}
            y2={13}
            className={styles.interval}
          />
          <line
            x1={`${axis.at(measured.percent)}%`}
            x2={`${axis.at(measured.percent)}%`}
            y1={5}
            y2={21}
            className={styles.estimate}
          />
        </>
      )}
      {official !== undefined && (
        <svg x={`${axis.at(official)}%`} y={13} className={styles.strip} aria-hidden="true">
          <path d="M0-7 7 0 0 7-7 0Z" className={styles.diamond} />
        </svg>
      )}
    </svg>
  );
}

/** The percentages along an axis, over a table of strips. */
export function PercentLabels({ axis }: { axis: PercentAxis }) {
  return (
    <svg width="100%" height={16} aria-hidden="true" className={styles.strip}>
      <Labels axis={axis} y={12} />
    </svg>
  );
}

function Labels({ axis, y }: { axis: PercentAxis; y: number }) {
  return axis.ticks.map((tick) => (
    <text key={tick} x={`${axis.at(tick)}%`} y={y} textAnchor="middle" className={styles.tick}>
      {signedPercent(tick)}
    </text>
  ));
}

/** An open end reaches the end of the axis; a single number is a line, since a band of no width can't be seen. */
function Band({ axis, claimed }: { axis: PercentAxis; claimed: NonNullable<Compared['claimed']> }) {
  if (claimed.lowPercent !== null && claimed.lowPercent === claimed.highPercent) {
    const x = `${axis.at(claimed.lowPercent)}%`;
    return <line x1={x} x2={x} y1={3} y2={23} className={styles.point} />;
  }
  const low = claimed.lowPercent === null ? 0 : axis.at(claimed.lowPercent);
  const high = claimed.highPercent === null ? 100 : axis.at(claimed.highPercent);
  return <rect x={`${low}%`} width={`${Math.max(high - low, 0.6)}%`} y={4} height={18} className={styles.band} />;
}
