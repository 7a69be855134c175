import { placePay } from '@/app/_pay/official-pay';
import { parityOf } from '@/app/_pay/parity-of';
import { PaySection } from '@/app/_pay/pay-section';
import { PlainTable } from '@/app/_pay/plain-table';
import { SourceNote } from '@/app/_pay/source-note';
import { ParitySource } from '@/app/_pay/state-sources';
import { dollars, dollarsAndCents } from '@/app/_words/money';
import { payIn, payText } from '@/app/_words/pay-view';
import { stateInSentence } from '@/app/_words/state-name';
import type { PlacePay } from '@/app/states/state-figures';
import type { PriceLevels, readPriceYears } from '@/lib/baselines/read-price-levels';
import { priceHeading } from './headings';

interface PriceLevelProps {
  place: PlacePay;
  /** The latest year first. */
  years: Awaited<ReturnType<typeof readPriceYears>>;
  prices: PriceLevels;
}

/** What the money buys: the state's price level, what it makes of the official pay, and how it moved. */
export function PriceLevel({ place, years, prices }: PriceLevelProps) {
  return (
    <PaySection id="prices" heading={priceHeading(place.state, parityOf(place.price))}>
      <p>{purchaseText(place)}</p>
      {years.length > 1 && (
        <PlainTable
          caption={`Price level of ${stateInSentence(place.state)} by year`}
          voice="official"
          columns={['Year', 'prices, US = 100']}
          rows={years.map(({ source, level }) => [source.period, level.toFixed(1)])}
        />
      )}
      <SourceNote>
        <ParitySource prices={prices} />
      </SourceNote>
    </PaySection>
  );
}

function purchaseText({ state, price, official }: PlacePay): string {
  const name = stateInSentence(state);
  if (price.kind === 'not-published')
    return `So what pay buys in ${name} can’t be compared, and the cost-adjusted view shows amounts as paid.`;
  const pay = placePay(official);
  if (!pay)
    return `What costs $100 at average US prices costs ${dollarsAndCents(Math.round(price.level * 100))} in ${name}.`;
  const { statistic, cents, source } = pay;
  return `The BLS ${statistic} of ${dollars(cents)} a year (${source.period}) buys in ${name} what ${payText('adjusted', payIn('adjusted', cents, price.level))} buys at average US prices.`;
}
