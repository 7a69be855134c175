import type { PayAxis } from './pay-axis';
import type { ShownVoices } from './pay-row';
import styles from './pay-strip.module.css';
import { type Stretch, stripGeometry } from './strip-geometry';
import { stripText } from './strip-text';

export const STRIP_HEIGHT = 36;
const MIDDLE = 18;
/** Official figures stand on the floor of the strip, so that no voice hides another. */
const FLOOR = 38;
const HEIGHT_WITH_FLOOR = 46;
const NARROWEST_BAND = 3;

/**
 * The pay strip: the guide's range as a pale band, the middle half of coders as a bar with a tick at the median and
 * whiskers to the 10th and 90th percentile, the official figure as a diamond; hatched where there is only the pay model.
 * It fills the available width: positions on the axis are percentages, so nothing else scales. Amounts are cents of the
 * axis's unit.
 */
export function PayStrip({ axis, voices }: { axis: PayAxis; voices: ShownVoices }) {
  const strip = stripGeometry(axis, voices);
  const height = voices.official ? HEIGHT_WITH_FLOOR : STRIP_HEIGHT;
  return (
    <svg className={styles.strip} width="100%" height={height} role="img" aria-label={stripText(axis.view, voices)}>
      <g className={styles.grid}>
        {axis.ticks.map(({ at }) => (
          <line key={at} x1={`${at}%`} x2={`${at}%`} y2={height} />
        ))}
      </g>
      {strip.guide && <GuideBand {...strip.guide} />}
      {strip.guideFade && <Bar {...strip.guideFade} y={6} height={24} className={styles.fade} />}
      {strip.whiskers && <Whiskers {...strip.whiskers} />}
      {strip.middleHalf && <Bar {...strip.middleHalf} y={11} height={14} className={styles.half} />}
      {strip.median !== null && (
        <line x1={`${strip.median}%`} x2={`${strip.median}%`} y1={4} y2={32} className={styles.median} />
      )}
      {strip.modeled && <Bar {...strip.modeled} y={11} height={14} className={styles.modeled} />}
      {strip.modeledMedian !== null && (
        <line x1={`${strip.modeledMedian}%`} x2={`${strip.modeledMedian}%`} y1={7} y2={29} className={styles.dashed} />
      )}
      {strip.officialSpread && <OfficialSpread {...strip.officialSpread} />}
      {strip.official !== null && (
        <Diamond at={strip.official} y={FLOOR} hollow={voices.official?.statistic === 'mean'} />
      )}
      {strip.mark !== null && <Mark at={strip.mark} />}
    </svg>
  );
}

/** A single amount of the guide is drawn as narrow as can be seen. */
function GuideBand({ from, length }: Stretch) {
  return length > 0 ? (
    <Bar from={from} length={length} y={6} height={24} className={styles.guide} />
  ) : (
    <svg x={`${from}%`} className={styles.placed} aria-hidden="true">
      <rect x={-NARROWEST_BAND / 2} y={6} width={NARROWEST_BAND} height={24} className={styles.guidePoint} />
    </svg>
  );
}

interface BarProps extends Stretch {
  y: number;
  height: number;
  className: string | undefined;
}

function Bar({ from, length, y, height, className }: BarProps) {
  return <rect x={`${from}%`} width={`${length}%`} y={y} height={height} rx={1.5} className={className} />;
}

function Whiskers({ from, length }: Stretch) {
  const to = from + length;
  return (
    <g className={styles.whiskers}>
      <line x1={`${from}%`} x2={`${to}%`} y1={MIDDLE} y2={MIDDLE} />
      <line x1={`${from}%`} x2={`${from}%`} y1={MIDDLE - 4} y2={MIDDLE + 4} />
      <line x1={`${to}%`} x2={`${to}%`} y1={MIDDLE - 4} y2={MIDDLE + 4} />
    </g>
  );
}

function OfficialSpread({ from, length }: Stretch) {
  return <line x1={`${from}%`} x2={`${from + length}%`} y1={FLOOR} y2={FLOOR} className={styles.officialSpread} />;
}

/** Filled for a median, hollow for a mean. */
export function Diamond({ at, y, hollow }: { at: number; y: number; hollow: boolean }) {
  return (
    <svg x={`${at}%`} y={y} className={styles.placed} aria-hidden="true">
      <path d="M0-6 6 0 0 6-6 0Z" className={hollow ? styles.mean : styles.official} />
    </svg>
  );
}

function Mark({ at }: { at: number }) {
  return (
    <svg x={`${at}%`} className={styles.placed} aria-hidden="true">
      <line y1={8} y2={STRIP_HEIGHT} className={styles.markLine} />
      <path d="M-6 0H6L0 9Z" className={styles.mark} />
    </svg>
  );
}
