import type { ReactNode } from 'react';
import { Diamond } from './pay-strip';
import stripStyles from './pay-strip.module.css';
import styles from './strip-legend.module.css';

interface StripLegendProps {
  guide?: boolean;
  official?: 'median' | 'mean';
  /** Whether official percentiles are drawn without being named as the survey's are. */
  spread?: boolean;
  /** What the mark names, where there is one. */
  mark?: string;
}

/** What the parts of the pay strips on a page mean. */
export function StripLegend({ guide = true, official, spread = false, mark }: StripLegendProps) {
  return (
    <ul className={styles.legend}>
      <li>
        <Swatch>
          <rect y="2" width="22" height="10" rx="1" className={stripStyles.half} />
        </Swatch>
        middle half of coders
      </li>
      <li>
        <Swatch>
          <line x1="11" x2="11" y2="14" className={stripStyles.median} />
        </Swatch>
        their median
      </li>
      <li>
        <Swatch>
          <g className={stripStyles.whiskers}>
            <line x1="1" x2="21" y1="7" y2="7" />
            <line x1="1" x2="1" y1="3" y2="11" />
            <line x1="21" x2="21" y1="3" y2="11" />
          </g>
        </Swatch>
        10th to 90th percentile
      </li>
      {guide && (
        <li>
          <Swatch>
            <rect width="22" height="14" rx="1" className={stripStyles.guide} />
          </Swatch>
          guide’s range, fading where it is open
        </li>
      )}
      {official && (
        <li>
          <Swatch>
            <Diamond at={50} y={7} hollow={official === 'mean'} />
          </Swatch>
          BLS {official}
        </li>
      )}
      {spread && (
        <li>
          <Swatch>
            <line x1="0" x2="22" y1="7" y2="7" className={stripStyles.officialSpread} />
          </Swatch>
          BLS 10th to 90th percentile
        </li>
      )}
      {mark && (
        <li>
          <Swatch>
            <path d="M5 1H17L11 10Z" className={stripStyles.mark} />
          </Swatch>
          {mark}
        </li>
      )}
    </ul>
  );
}

function Swatch({ children }: { children: ReactNode }) {
  return (
    <svg width="22" height="14" aria-hidden="true">
      {children}
    </svg>
  );
}
