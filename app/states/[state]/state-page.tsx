import { NextStep, NextSteps } from '@/app/_pay/next-steps';
import { parityOf } from '@/app/_pay/parity-of';
import { Bias } from '@/app/_site/bias';
import { Breadcrumb } from '@/app/_site/breadcrumb';
import { stateRoutes, statesRoutes } from '@/app/_site/state-routes';
import { ViewSwitch } from '@/app/_site/view-switch';
import { isAdjusted, type PayView } from '@/app/_words/pay-view';
import { stateInSentence } from '@/app/_words/state-name';
import { readPlace, readStateSection } from '@/app/states/state-figures';
import { readPriceLevels, readPriceYears } from '@/lib/baselines/read-price-levels';
import { type State, states } from '@/lib/survey/vocabulary';
import { neighbors } from './neighbors';
import { OfficialYears } from './official-years';
import { PayAround } from './pay-around';
import { PayRange } from './pay-range-law';
import { PayWithin } from './pay-within';
import { PriceLevel } from './price-level';
import { StateAnswer } from './state-answer';
import { readStateDetail } from './state-detail';
import styles from './state-page.module.css';

interface StatePageProps {
  state: State;
  view: PayView;
}

/** What is known of pay in one state, in one of the views. */
export async function StatePage({ state, view }: StatePageProps) {
  const [place, around, prices, priceYears, guideSection] = await Promise.all([
    readPlace(view, state),
    Promise.all(neighbors[state].map((neighbor) => readPlace(view, neighbor))),
    readPriceLevels(),
    readPriceYears(state),
    readStateSection(),
  ]);
  const detail = await readStateDetail(state, view, parityOf(place.price));
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
      <StateAnswer view={view} place={place} guideSection={guideSection}>
        <h1>What do medical coders earn in {name}?</h1>
        {isAdjusted(view) && <p className={styles.unit}>{unitText(place.price.kind === 'not-published')}</p>}
      </StateAnswer>
      <ViewSwitch view={view} hrefs={stateRoutes(state)} />
      <PayAround view={view} place={place} around={around} prices={prices} guideSection={guideSection} />
      <OfficialYears state={state} />
      <PriceLevel place={place} years={priceYears} prices={prices} />
      <PayRange state={state} />
      <PayWithin state={state} view={view} detail={detail} />
      <NextSteps>
        <NextStep href={`/calculator?state=${state}`} label="Your own case">
          the range for your experience, credentials and work in {name}, and where an offer falls in it
        </NextStep>
        <NextStep href={`/areas?q=${encodeURIComponent(name)}`} label="Where you live">
          entry, mean and experienced wages in each area of {name}
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
