import { AxisLabels } from '@/app/_pay/axis-labels';
import { along, payAxis } from '@/app/_pay/pay-axis';
import { dollars } from '@/app/_words/money';
import { asPaid } from '@/app/_words/pay-view';
import type { Estimate } from '@/lib/estimate/estimate';
import styles from './model-strip.module.css';

const HEIGHT = 74;
/** Above it are the amounts, below it is the strip. */
const LABELS = 22;
const MIDDLE = 50;

/** The modeled range, hatched; the interval of the median as a box about its tick; the pay asked about as a mark. */
export function ModelStrip({ estimate, payCents }: { estimate: Estimate; payCents: number | undefined }) {
  const { medianCents, lowCents, highCents, p10Cents, p90Cents } = estimate;
  const axis = payAxis('annual', [p10Cents, p90Cents, ...(payCents === undefined ? [] : [payCents])].map(asPaid));
  const at = (cents: number) => along(axis, asPaid(cents));
  const ends = [
    { cents: p10Cents, anchor: 'start' },
    { cents: medianCents, anchor: 'middle' },
    { cents: p90Cents, anchor: 'end' },
  ] as const;
  const asked = payCents === undefined ? '' : ` ${dollars(payCents)} is marked.`;
  return (
    <figure className={styles.figure}>
      <svg
        width="100%"
        height={HEIGHT}
        role="img"
        aria-label={`Modeled: most coders in jobs like this make ${dollars(p10Cents)} to ${dollars(p90Cents)}, the median is ${dollars(medianCents)}.${asked}`}
        className={styles.strip}
      >
        {axis.ticks.map((tick) => (
          <line key={tick.at} x1={`${tick.at}%`} x2={`${tick.at}%`} y1={LABELS} y2={HEIGHT} className={styles.grid} />
        ))}
        {ends.map(({ cents, anchor }) => (
          <text key={anchor} x={`${at(cents)}%`} y={14} textAnchor={anchor} className={styles[anchor]}>
            {dollars(cents)}
          </text>
        ))}
        <rect
          x={`${at(p10Cents)}%`}
          width={`${at(p90Cents) - at(p10Cents)}%`}
          y={MIDDLE - 12}
          height={24}
          className={styles.range}
        />
        <rect
          x={`${at(lowCents)}%`}
          width={`${at(highCents) - at(lowCents)}%`}
          y={MIDDLE - 16}
          height={32}
          className={styles.interval}
        />
        <line
          x1={`${at(medianCents)}%`}
          x2={`${at(medianCents)}%`}
          y1={MIDDLE - 20}
          y2={MIDDLE + 20}
          className={styles.median}
        />
        {payCents !== undefined && (
          <svg x={`${at(payCents)}%`} y={LABELS} className={styles.placed} aria-hidden="true">
            <line y1={6} y2={HEIGHT - LABELS} className={styles.markLine} />
            <path d="M-7 0H7L0 10Z" className={styles.mark} />
          </svg>
        )}
      </svg>
      <AxisLabels axis={axis} />
      <figcaption>
        Hatched: eight in ten coders in jobs like this. Box: where the median lies, with 80% confidence.
        {payCents !== undefined && ` Triangle: ${dollars(payCents)}.`}
      </figcaption>
    </figure>
  );
}
