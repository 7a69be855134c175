import { parityOf } from '@/app/_pay/parity-of';
import { PaySection } from '@/app/_pay/pay-section';
import { SourceNote } from '@/app/_pay/source-note';
import { ParitySource } from '@/app/_pay/state-sources';
import { dollars, dollarsAndCents } from '@/app/_words/money';
import { payIn, payText } from '@/app/_words/pay-view';
import { stateInSentence } from '@/app/_words/state-name';
import type { PlacePay } from '@/app/states/state-figures';
import type { PriceLevels } from '@/lib/baselines/read-price-levels';
import { priceHeading } from './headings';

/** What the money buys: the state's price level and what it makes of the official mean. */
export function PriceLevel({ place, prices }: { place: PlacePay; prices: PriceLevels }) {
  return (
    <PaySection id="prices" heading={priceHeading(place.state, parityOf(place.price))}>
      <p>{purchaseText(place)}</p>
      <SourceNote>
        <ParitySource prices={prices} />
      </SourceNote>
    </PaySection>
  );
}

function purchaseText({ state, price, official: { mean } }: PlacePay): string {
  const name = stateInSentence(state);
  if (price.kind === 'not-published')
    return `So what pay buys in ${name} can’t be compared, and the cost-adjusted view shows amounts as paid.`;
  if (mean.kind === 'not-published')
    return `What costs $100 at average US prices costs ${dollarsAndCents(Math.round(price.level * 100))} in ${name}.`;
  const { meanCents, source } = mean;
  return `The BLS mean of ${dollars(meanCents)} a year (${source.period}) buys in ${name} what ${payText('adjusted', payIn('adjusted', meanCents, price.level))} buys at average US prices.`;
}
