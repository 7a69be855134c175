import styles from './axis-labels.module.css';
import { along, type PayAxis } from './pay-axis';

/** The amounts along an axis; where room is scarce, every other one. The figures beside a graphic say the same. */
export function AxisLabels({ axis }: { axis: PayAxis }) {
  return (
    <svg className={styles.labels} width="100%" height="16" aria-hidden="true">
      {axis.ticks.map((tick) => (
        <text
          key={tick.cents}
          x={`${along(axis, tick.cents)}%`}
          y="12"
          className={tick.major ? undefined : styles.minor}
        >
          {tick.label}
        </text>
      ))}
    </svg>
  );
}
