import { parityOf } from '@/app/_pay/parity-of';
import { PaySection } from '@/app/_pay/pay-section';
import { SourceNote } from '@/app/_pay/source-note';
import { payIn, payText } from '@/app/_words/pay-view';
import { stateInSentence } from '@/app/_words/state-name';
import { areaInSentence, yearlyText } from '@/app/areas/area-words';
import { pricesHeading } from '@/app/areas/headings';
import type { Area } from '@/lib/areas/area';
import { annualFromHourly } from '@/lib/areas/area-pay';
import type { AreaPrice } from '@/lib/areas/read-area-price';

/** What the money buys. */
export function Prices({ area, price: { price, of, years, source } }: { area: Area; price: AreaPrice }) {
  const parity = parityOf(price);
  return (
    <PaySection id="prices" heading={pricesHeading(area, of, parity)}>
      {parity === null ? (
        <p>So what pay buys there can’t be compared with elsewhere.</p>
      ) : (
        <p>
          The mean of {yearlyText(area.meanCents)} buys in {areaInSentence(area)} what{' '}
          {payText('adjusted', payIn('adjusted', annualFromHourly(area.meanCents), parity))} buys at average US prices
          {of !== 'area' && `, as far as prices are those of ${stateInSentence(of)} as a whole, its cities included`}.
        </p>
      )}
      {price.kind === 'published' && (
        <SourceNote>
          {price.source.publisher}: {price.source.title}, US = 100.{' '}
          {of === 'area'
            ? 'Its level was'
            : `${stateInSentence(of)} had ${price.level.toFixed(1)} in ${price.source.period}; BEA has no level of single nonmetropolitan areas. All that lies in no metropolitan area of the US had`}{' '}
          {years.map(({ year, level }) => `${level.toFixed(1)} in ${year}`).join(', ')}
          {of !== 'area' && source && ` (${source.publisher}: ${source.title})`}.
        </SourceNote>
      )}
    </PaySection>
  );
}
