import Link from 'next/link';
import { PriceSource, realPayText } from '@/app/_national/real-pay';
import { mapLabel } from '@/app/_pay/map-label';
import { ModeledNote } from '@/app/_pay/modeled-note';
import { officialSources } from '@/app/_pay/official-pay';
import { payAxis } from '@/app/_pay/pay-axis';
import { amountsOf } from '@/app/_pay/pay-row';
import { PaySection } from '@/app/_pay/pay-section';
import { PayTable, type PayTableRow } from '@/app/_pay/pay-table';
import { BlsSource, GuideSource, SourceNote } from '@/app/_pay/source-note';
import { comparedStates } from '@/app/_pay/state-amounts';
import { adjustedStateHeading, stateHeading } from '@/app/_pay/state-headings';
import { StateMap } from '@/app/_pay/state-map';
import { ParitySource, SecondHand } from '@/app/_pay/state-sources';
import { StripLegend } from '@/app/_pay/strip-legend';
import { surveyedHeading } from '@/app/_pay/surveyed-heading';
import { Bias } from '@/app/_site/bias';
import { stateRoutesIn, statesRoutes } from '@/app/_site/state-routes';
import { ViewSwitch } from '@/app/_site/view-switch';
import { isAdjusted, type PayView } from '@/app/_words/pay-view';
import { sourcesOf } from '@/lib/baselines/official-figures';
import { readConsumerPrices } from '@/lib/baselines/read-consumer-prices';
import { readNationalYears } from '@/lib/baselines/read-national-official';
import type { PriceLevel } from '@/lib/baselines/read-price-levels';
import { realChange } from '@/lib/baselines/real-change';
import { valuesOf } from '@/lib/survey/dimension';
import { states } from '@/lib/survey/vocabulary';
import { readStatePay, type StatePay } from './state-figures';
import styles from './states-page.module.css';

/** All 54 places on one axis, in one of the views. */
export async function StatesPage({ view }: { view: PayView }) {
  const pay = await readStatePay(view);
  const compared = comparedStates(pay.map.amounts);
  const label = mapLabel(pay.map);
  return (
    <>
      <div className={styles.top}>
        <div>
          <h1>{isAdjusted(view) ? adjustedStateHeading(compared) : stateHeading(compared)}</h1>
          <p className={styles.lead}>
            {label}
            {isAdjusted(view) && ', divided by each state’s price level'}. Choose a state to see everything known about
            it.
          </p>
          <ViewSwitch view={view} hrefs={statesRoutes} />
        </div>
        <StateMap view={view} label={label} amounts={pay.map.amounts} hrefs={stateRoutesIn(view)} />
      </div>
      <StateTable view={view} pay={pay} />
      <RealPay />
      <Bias />
    </>
  );
}

function StateTable({ view, pay }: { view: PayView; pay: StatePay }) {
  const hrefs = stateRoutesIn(view);
  const rows = valuesOf('state').map((state): PayTableRow => {
    const { price, voices } = pay.places[state];
    const note = isAdjusted(view) && priceNote(price);
    return { key: state, label: states[state], href: hrefs[state], voices, ...(note && { note }) };
  });
  const kind = pay.map.compared?.statistic ?? 'median';
  const axis = payAxis(
    view,
    rows.flatMap(({ voices }) => amountsOf(voices)),
  );
  return (
    <PaySection
      id="table"
      heading={surveyedHeading(rows)}
      lead="In alphabetical order: too few coders are behind some medians to rank them."
    >
      <StripLegend strips={rows.map(({ voices }) => voices)} />
      <PayTable caption="Pay by state" subject="State" axis={axis} rows={rows} official={kind} />
      <SourceNote>
        <BlsSource sources={officialSources(rows.map(({ voices }) => voices))} />
        <SecondHand strips={rows.map(({ voices }) => voices)} />
        <ModeledNote strips={rows.map(({ voices }) => voices)} />
        <GuideSource section={pay.guideSection} />
        {isAdjusted(view) && <ParitySource prices={pay.prices} />}
      </SourceNote>
    </PaySection>
  );
}

/** What became of the nation's pay; BLS medians of two years are at hand for it alone. */
async function RealPay() {
  const [years, prices] = await Promise.all([readNationalYears(), readConsumerPrices()]);
  const change = realChange(years, prices);
  if (!change) return null;
  return (
    <PaySection
      id="real"
      heading={realPayText('the official median of the nation', change)}
      lead="States have no such line here: their BLS figures of earlier years are means, or from a secondary source."
    >
      <p>
        Year by year:{' '}
        <Link href="/guide/job-outlook#counted" prefetch={false}>
          jobs, pay and prices in the job outlook
        </Link>
        .
      </p>
      <SourceNote>
        <BlsSource sources={sourcesOf(years.filter(({ year }) => year === change.to).map(({ median }) => median))} />
        <PriceSource prices={prices} />
      </SourceNote>
    </PaySection>
  );
}

function priceNote(price: PriceLevel): string {
  return price.kind === 'published' ? `prices ${price.level.toFixed(1)}` : 'not adjusted: no price level';
}
