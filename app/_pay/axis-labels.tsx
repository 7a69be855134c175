import styles from './axis-labels.module.css';
import type { PayAxis } from './pay-axis';

/** In percent. A label at the very end would leave the axis, or run into the one before it. */
const LAST_LABELLED = 98;

/** The amounts along an axis; where room is scarce, every other one. The figures beside a graphic say the same. */
export function AxisLabels({ axis }: { axis: PayAxis }) {
  return (
    <div className={styles.axis}>
      <AxisAmounts axis={axis} />
    </div>
  );
}

/** The amounts alone. */
export function AxisAmounts({ axis }: { axis: PayAxis }) {
  return (
    <svg className={styles.labels} width="100%" height="16" aria-hidden="true">
      {axis.ticks.map(({ at, label, major }) => {
        if (at > LAST_LABELLED) return null;
        return (
          <text
            key={at}
            x={`${at}%`}
            y="12"
            textAnchor={at < 2 ? 'start' : 'middle'}
            className={major ? undefined : styles.minor}
          >
            {label}
          </text>
        );
      })}
    </svg>
  );
}
