import { valuesOf } from '@/lib/survey/dimension';
import { states } from '@/lib/survey/vocabulary';
import type { StatePay } from './state-figures';

/** What the dagger beside a figure means. */
export function SecondHand() {
  return <>† Read second-hand; not published here for every state. </>;
}

/** BEA's price levels, and for which places there are none. */
export function ParitySource({ pay: { parities } }: { pay: Pick<StatePay, 'parities'> }) {
  const { publisher, title, period } = parities.source;
  const without = valuesOf('state').filter((state) => parities.index[state] === null);
  return (
    <>
      {publisher}: {title}, {period} (US = 100); none for {without.map((state) => states[state]).join(', ')}, whose pay
      is shown as paid.{' '}
    </>
  );
}
