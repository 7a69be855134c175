import { PriceSource, realPayText } from '@/app/_national/real-pay';
import { OfficialTable } from '@/app/_pay/official-table';
import { PaySection } from '@/app/_pay/pay-section';
import { BlsSource, SourceNote } from '@/app/_pay/source-note';
import { stateInSentence } from '@/app/_words/state-name';
import { sourcesOf } from '@/lib/baselines/official-figures';
import { type ConsumerPrices, readConsumerPrices } from '@/lib/baselines/read-consumer-prices';
import { type OfficialYear, readNationalYears } from '@/lib/baselines/read-national-official';
import { readPlaceYears } from '@/lib/baselines/read-state-official';
import { realChange } from '@/lib/baselines/real-change';
import type { State } from '@/lib/survey/vocabulary';
import { officialHeading } from './headings';

/** Everything that BLS publishes of the state, each figure with its year, and what became of pay after prices. */
export async function OfficialYears({ state }: { state: State }) {
  const [years, nation, prices] = await Promise.all([readPlaceYears(state), readNationalYears(), readConsumerPrices()]);
  if (years.length === 0) return null;
  const figures = years.flatMap(({ year: _, ...figures }) => Object.values(figures));
  const sources = sourcesOf(figures);
  const change = realChange(years, prices);
  return (
    <PaySection id="official" heading={officialHeading(state, years, change)} lead={nationText(nation, prices)}>
      <OfficialTable caption={`What BLS publishes of ${stateInSentence(state)}`} years={years} />
      <SourceNote>
        As paid. A mean is not a median: the best paid pull it up, so only figures of one kind and year compare.{' '}
        <BlsSource sources={sources} />
        {sources.some(({ confidence }) => confidence === 'medium') && '† From a secondary source. '}
        <PriceSource prices={prices} />
      </SourceNote>
    </PaySection>
  );
}

function nationText(nation: readonly OfficialYear[], prices: readonly ConsumerPrices[]): string {
  const change = realChange(nation, prices);
  return change ? `${realPayText('in the nation, the official median', change)}.` : '';
}
