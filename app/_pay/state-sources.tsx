import { sourcesOf } from '@/lib/baselines/official-figures';
import type { PriceLevels } from '@/lib/baselines/read-price-levels';
import { valuesOf } from '@/lib/survey/dimension';
import { states } from '@/lib/survey/vocabulary';
import type { PayVoices } from './pay-row';

/** What the dagger beside an official figure of these rows means, where one has it. */
export function SecondHand({ strips }: { strips: readonly PayVoices[] }) {
  const marked = strips.some(
    ({ official }) => official?.source.confidence === 'medium' || official?.spread?.secondHand,
  );
  return marked && <>† From a secondary source; not available here for every state. </>;
}

/** BEA's price levels with their years, and for which places there are none. */
export function ParitySource({ prices }: { prices: PriceLevels }) {
  const all = valuesOf('state');
  const sources = sourcesOf(all.map((state) => prices[state]));
  const without = all.filter((state) => prices[state].kind === 'not-published').map((state) => states[state]);
  if (sources.length === 0) return <>No price levels are published, so pay is shown as paid. </>;
  return (
    <>
      {sources.map(({ publisher, title, period }) => `${publisher}: ${title}, for ${period}`).join('; ')} (US = 100)
      {without.length > 0 && `; none for ${without.join(', ')}, whose pay is shown as paid`}.{' '}
    </>
  );
}
