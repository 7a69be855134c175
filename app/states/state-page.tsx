import { Bias } from '@/app/_components/bias';
import { Breadcrumb } from '@/app/_components/breadcrumb';
import { NextStep, NextSteps } from '@/app/_components/next-steps';
import { isAdjusted, type PayView } from '@/app/_components/pay-view';
import { stateInSentence } from '@/app/_components/state-name';
import { stateRoutes, statesRoutes } from '@/app/_components/state-routes';
import { ViewSwitch } from '@/app/_components/view-switch';
import { OccupationData } from '@/app/_linked-data/occupation-data';
import { type State, states } from '@/lib/survey/vocabulary';
import { PayAround } from './pay-around';
import { PayWithin } from './pay-within';
import { PriceLevel } from './price-level';
import { StateAnswer } from './state-answer';
import { readStateDetail } from './state-detail';
import { readStatePay } from './state-figures';
import styles from './state-page.module.css';

interface StatePageProps {
  state: State;
  view: PayView;
}

/** What is known of pay in one state, in one of the views. */
export async function StatePage({ state, view }: StatePageProps) {
  const pay = await readStatePay(view);
  const detail = await readStateDetail(state, view, pay.parities.index[state]);
  const name = stateInSentence(state);
  return (
    <>
      <Breadcrumb
        above={[
          { href: '/explore', label: 'Explore' },
          { href: statesRoutes[view], label: 'States' },
        ]}
        here={states[state]}
      />
      {view === 'annual' && (
        <OccupationData name="Medical coder" state={states[state]} figure={pay.voices[state].survey} />
      )}
      <StateAnswer state={state} view={view} pay={pay}>
        <h1>What do medical coders earn in {name}?</h1>
        {isAdjusted(view) && <p className={styles.unit}>{unitText(pay.unadjusted.includes(state))}</p>}
      </StateAnswer>
      <ViewSwitch view={view} hrefs={stateRoutes(state)} />
      <PayAround state={state} view={view} pay={pay} />
      <PriceLevel state={state} pay={pay} />
      <PayWithin state={state} view={view} detail={detail} />
      <NextSteps>
        <NextStep href={`/calculator?state=${state}`} label="Your own case">
          the range for your experience, credentials and work in {name}, and where an offer stands in it
        </NextStep>
        <NextStep href="/explore" label="Explore">
          what certifications, specialties and settings pay in the whole country
        </NextStep>
      </NextSteps>
      <Bias />
    </>
  );
}

function unitText(unadjusted: boolean): string {
  return unadjusted
    ? 'Not adjusted: BEA publishes no price level here, so these are the amounts as paid.'
    : 'At average US prices: amounts are divided by the state’s price level.';
}
