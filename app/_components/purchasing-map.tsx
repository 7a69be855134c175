import type { PriceParities } from '@/lib/baselines/read-price-parities';
import { recordOf, valuesOf } from '@/lib/survey/dimension';
import { states } from '@/lib/survey/vocabulary';
import { FoldedTable } from './folded-table';
import { dollars } from './money';
import { payIn } from './pay-view';
import { SourceNote } from './source-note';
import { StateMap } from './state-map';
import { stateRoutesIn } from './state-routes';

/** What one salary buys in each state, in dollars of average US prices. */
export function PurchasingMap({
  amountCents,
  parities: { index, source },
}: {
  amountCents: number;
  parities: PriceParities;
}) {
  const buys = recordOf('state', (state) => payIn('adjusted', amountCents, index[state]));
  const unadjusted = valuesOf('state').filter((state) => index[state] === null);
  const ranked = valuesOf('state')
    .filter((state) => index[state] !== null)
    .toSorted((a, b) => buys[b] - buys[a]);
  return (
    <>
      <StateMap
        view="adjusted"
        label={`What ${dollars(amountCents)} buys by state`}
        cents={buys}
        unadjusted={unadjusted}
        hrefs={stateRoutesIn('annual')}
      />
      <FoldedTable
        heads={['State', 'Buys, at average US prices', 'Price level, US = 100']}
        rows={ranked.map((state) => ({
          key: state,
          name: states[state],
          values: [dollars(buys[state]), (index[state] ?? 0).toFixed(1)],
        }))}
      />
      <SourceNote>
        {source.publisher}: {source.title}, {source.period}; of {unadjusted.map((state) => states[state]).join(', ')}{' '}
        there is none.
      </SourceNote>
    </>
  );
}
