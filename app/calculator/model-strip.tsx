import { AxisLabels } from '@/app/_components/axis-labels';
import { dollars } from '@/app/_components/money';
import { along, payAxis } from '@/app/_components/pay-axis';
import type { Estimate } from '@/lib/estimate/estimate';
import styles from './model-strip.module.css';

const HEIGHT = 44;

/** The modelled range, hatched; the interval of the median as a box about its tick; the pay asked about as a mark. */
export function ModelStrip({ estimate, payCents }: { estimate: Estimate; payCents: number | undefined }) {
  const { medianCents, lowCents, highCents, p10Cents, p90Cents } = estimate;
  const axis = payAxis('annual', [p10Cents, p90Cents, ...(payCents === undefined ? [] : [payCents])]);
  const at = (cents: number) => along(axis, cents);
  const asked = payCents === undefined ? '' : ` ${dollars(payCents)} is marked.`;
  return (
    <figure className={styles.figure}>
      <svg
        width="100%"
        height={HEIGHT}
        role="img"
        aria-label={`Modelled: most coders in such jobs make ${dollars(p10Cents)} to ${dollars(p90Cents)}, the median is ${dollars(medianCents)}.${asked}`}
        className={styles.strip}
      >
        {axis.ticks.map(({ cents }) => (
          <line key={cents} x1={`${at(cents)}%`} x2={`${at(cents)}%`} y2={HEIGHT} className={styles.grid} />
        ))}
        <rect
          x={`${at(p10Cents)}%`}
          width={`${at(p90Cents) - at(p10Cents)}%`}
          y={12}
          height={20}
          className={styles.range}
        />
        <rect
          x={`${at(lowCents)}%`}
          width={`${at(highCents) - at(lowCents)}%`}
          y={8}
          height={28}
          className={styles.interval}
        />
        <line x1={`${at(medianCents)}%`} x2={`${at(medianCents)}%`} y1={4} y2={40} className={styles.median} />
        {payCents !== undefined && (
          <svg x={`${at(payCents)}%`} className={styles.placed} aria-hidden="true">
            <line y1={6} y2={HEIGHT} className={styles.markLine} />
            <path d="M-7 0H7L0 10Z" className={styles.mark} />
          </svg>
        )}
      </svg>
      <AxisLabels axis={axis} />
      <figcaption>
        Hatched: eight in ten coders in such jobs. Box: where the median lies, 80% sure.
        {payCents !== undefined && ` Triangle: ${dollars(payCents)}.`}
      </figcaption>
    </figure>
  );
}
