import Link from 'next/link';
import { Bias } from '@/app/_components/bias';
import { isAdjusted, type PayView } from '@/app/_components/pay-view';
import { stateInSentence } from '@/app/_components/state-name';
import { stateRoutes, statesRoutes } from '@/app/_components/state-routes';
import { ViewSwitch } from '@/app/_components/view-switch';
import type { State } from '@/lib/survey/vocabulary';
import { PayAround } from './pay-around';
import { PriceLevel } from './price-level';
import { StateAnswer } from './state-answer';
import { readStatePay } from './state-figures';
import styles from './state-page.module.css';

interface StatePageProps {
  state: State;
  view: PayView;
}

/** What is known of pay in one state, in one of the views. */
export async function StatePage({ state, view }: StatePageProps) {
  const pay = await readStatePay(view);
  return (
    <>
      <p className={styles.up}>
        <Link href={statesRoutes[view]} prefetch={false}>
          All states
        </Link>
      </p>
      <StateAnswer state={state} view={view} pay={pay}>
        <h1>What do medical coders earn in {stateInSentence(state)}?</h1>
        {isAdjusted(view) && <p className={styles.unit}>{unitText(pay.unadjusted.includes(state))}</p>}
      </StateAnswer>
      <ViewSwitch view={view} hrefs={stateRoutes(state)} />
      <PayAround state={state} view={view} pay={pay} />
      <PriceLevel state={state} pay={pay} />
      <Bias />
    </>
  );
}

function unitText(unadjusted: boolean): string {
  return unadjusted
    ? 'Not adjusted: BEA publishes no price level here, so these are the amounts as paid.'
    : 'At average US prices: amounts are divided by the state’s price level.';
}
