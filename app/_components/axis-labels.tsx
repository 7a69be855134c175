import styles from './axis-labels.module.css';
import { along, type PayAxis } from './pay-axis';

/** Labels at the ends stay within the axis. */
function anchorAt(at: number): 'start' | 'middle' | 'end' {
  if (at < 2) return 'start';
  return at > 98 ? 'end' : 'middle';
}

/** The amounts along an axis; where room is scarce, every other one. The figures beside a graphic say the same. */
export function AxisLabels({ axis }: { axis: PayAxis }) {
  return (
    <div className={styles.axis}>
      <svg className={styles.labels} width="100%" height="16" aria-hidden="true">
        {axis.ticks.map((tick) => {
          const at = along(axis, tick.cents);
          return (
            <text
              key={tick.cents}
              x={`${at}%`}
              y="12"
              textAnchor={anchorAt(at)}
              className={tick.major ? undefined : styles.minor}
            >
              {tick.label}
            </text>
          );
        })}
      </svg>
    </div>
  );
}
