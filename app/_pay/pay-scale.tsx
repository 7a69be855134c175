import type { ReactNode } from 'react';
import type { ShownCents } from '@/app/_words/pay-view';
import { along, type PayAxis } from './pay-axis';
import styles from './pay-scale.module.css';

/** Pixels of every chart whose pay goes upwards. */
const HEIGHT = 250;

interface PayScaleProps {
  axis: PayAxis;
  /** What is drawn on it, placed by `up`. */
  children: ReactNode;
  /** What stands under it, in the width of what is drawn. */
  below: ReactNode;
}

/** Pay as height: amounts at the side, a line across for each. For the eye alone; a table beside it must say the same. */
export function PayScale({ axis, children, below }: PayScaleProps) {
  return (
    <div className={styles.chart}>
      <svg width="100%" height={HEIGHT} aria-hidden="true">
        {axis.ticks.map(({ at, label }) => (
          <text key={at} x="100%" y={fromTop(at)} dy="0.32em" textAnchor="end" className={styles.tick}>
            {label}
          </text>
        ))}
      </svg>
      <svg width="100%" height={HEIGHT} aria-hidden="true">
        {axis.ticks.map(({ at }) => (
          <line key={at} x2="100%" y1={fromTop(at)} y2={fromTop(at)} className={styles.grid} />
        ))}
        {children}
      </svg>
      <svg width="100%" height="18" aria-hidden="true" className={styles.below}>
        {below}
      </svg>
    </div>
  );
}

/** Pixels from the top. */
export function up(axis: PayAxis, cents: ShownCents): number {
  return fromTop(along(axis, cents));
}

function fromTop(at: number): number {
  return Math.round(HEIGHT * (100 - at)) / 100;
}
