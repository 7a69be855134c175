import Link from 'next/link';
import { recordOf, valuesOf } from '@/lib/survey/dimension';
import { type State, states } from '@/lib/survey/vocabulary';
import { stepsOf } from './map-steps';
import type { PageRoute } from './page-route';
import { isHourly, type PayView, payText } from './pay-view';
import styles from './state-map.module.css';
import { stateTiles } from './state-tiles';

interface StateMapProps {
  view: PayView;
  /** What the tiles show: `BLS mean pay, May 2023`. */
  label: string;
  /** In cents of the view's unit. */
  cents: Record<State, number>;
  /** States whose amount is not adjusted for prices though the view is. */
  unadjusted: readonly State[];
  hrefs: Record<State, PageRoute>;
}

const stepClasses = [styles.step1, styles.step2, styles.step3, styles.step4, styles.step5];

/** One tile a state, each a link: darker is higher, the amount stands in it. */
export function StateMap({ view, label, cents, unadjusted, hrefs }: StateMapProps) {
  const comparable = valuesOf('state').filter((state) => !unadjusted.includes(state));
  const stepOf = stepsOf(comparable.map((state) => cents[state]));
  const tileClass = recordOf('state', (state) =>
    unadjusted.includes(state) ? styles.unadjusted : stepClasses[stepOf(cents[state])],
  );
  return (
    <nav aria-label={label}>
      <ul className={styles.map}>
        {valuesOf('state').map((state) => (
          <li key={state} style={{ gridColumn: stateTiles[state][0] + 1, gridRow: stateTiles[state][1] + 1 }}>
            <Link href={hrefs[state]} prefetch={false} className={`${styles.tile} ${tileClass[state]}`}>
              <span aria-hidden="true">{state}</span>
              <span aria-hidden="true" className={styles.amount}>
                {tileAmount(view, cents[state])}
              </span>
              <span className="visually-hidden">
                {states[state]}: {payText(view, cents[state])}
                {unadjusted.includes(state) && ', not adjusted'}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <p className={styles.key} aria-hidden="true">
        lower
        {stepClasses.map((step) => (
          <span key={step} className={step} />
        ))}
        higher, a fifth of the states each
        {unadjusted.length > 0 && '; dashed: no price level, not adjusted'}
      </p>
    </nav>
  );
}

/** Thousands of dollars a year, or dollars an hour. */
function tileAmount(view: PayView, cents: number): string {
  return isHourly(view) ? `$${Math.round(cents / 100)}` : `${Math.round(cents / 100_000)}k`;
}
