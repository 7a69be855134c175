import Link from 'next/link';
import type { PageRoute } from '@/app/_site/page-route';
import { isHourly, type PayView, payText } from '@/app/_words/pay-view';
import { recordOf, valuesOf } from '@/lib/survey/dimension';
import { type State, states } from '@/lib/survey/vocabulary';
import { stepClasses } from './map-step-classes';
import { stepsOf } from './map-steps';
import { comparedStates, type PlaceAmount } from './state-amounts';
import styles from './state-map.module.css';
import { stateTiles } from './state-tiles';

interface StateMapProps {
  view: PayView;
  /** What the tiles show: `BLS mean pay, May 2023`. */
  label: string;
  amounts: Record<State, PlaceAmount>;
  hrefs: Record<State, PageRoute>;
}

/** One linked tile per state, with its amount: darker is higher, dashed is not comparable. */
export function StateMap({ view, label, amounts, hrefs }: StateMapProps) {
  const compared = comparedStates(amounts);
  const stepOf = stepsOf(compared.map(({ cents }) => cents));
  const tileClass = recordOf('state', (state) => {
    const amount = amounts[state];
    return amount.kind === 'compared' ? stepClasses[stepOf(amount.cents)] : styles.apart;
  });
  const dashed = [...new Set(valuesOf('state').flatMap((state) => apartText(amounts[state]) ?? []))];
  return (
    <nav aria-label={label}>
      <ul className={styles.map}>
        {valuesOf('state').map((state) => (
          <li key={state} className={placeOf(state)}>
            <Link href={hrefs[state]} prefetch={false} className={`${styles.tile} ${tileClass[state]}`}>
              <span aria-hidden="true">{state}</span>
              <span aria-hidden="true" className={styles.amount}>
                {tileAmount(view, amounts[state])}
              </span>
              <span className="visually-hidden">
                {states[state]}: {spokenAmount(view, amounts[state])}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <p className={styles.key} aria-hidden="true">
        {compared.length > 0 && (
          <>
            lower
            {stepClasses.map((step) => (
              <span key={step} className={step} />
            ))}
            higher, a fifth of the states each
          </>
        )}
        {compared.length > 0 && dashed.length > 0 && '; '}
        {dashed.length > 0 && `dashed: ${dashed.join(', or ')}`}
      </p>
    </nav>
  );
}

function placeOf(state: State): string {
  const [column, row] = stateTiles[state];
  return `${styles[`column${column}`]} ${styles[`row${row}`]}`;
}

/** Why an amount does not compare with the others. */
function apartText(amount: PlaceAmount): string | undefined {
  if (amount.kind === 'not-published') return 'not published';
  return amount.kind === 'apart' ? amount.why : undefined;
}

function spokenAmount(view: PayView, amount: PlaceAmount): string {
  const parts = [amount.kind === 'not-published' ? undefined : payText(view, amount.cents), apartText(amount)];
  return parts.filter((part) => part !== undefined).join(', ');
}

/** Thousands of dollars a year, or dollars an hour. */
function tileAmount(view: PayView, amount: PlaceAmount): string {
  if (amount.kind === 'not-published') return '–';
  const { cents } = amount;
  return isHourly(view) ? `$${Math.round(cents / 100)}` : `${Math.round(cents / 100_000)}k`;
}
