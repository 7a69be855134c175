import { PaySection } from '@/app/_components/pay-section';
import { payIn, payText } from '@/app/_components/pay-view';
import { SourceNote } from '@/app/_components/source-note';
import { stateInSentence } from '@/app/_components/state-name';
import type { State } from '@/lib/survey/vocabulary';
import { priceFinding } from './findings';
import { ParitySource } from './sources';
import type { StatePay } from './state-figures';

/** What the money buys: the state's price level and what it makes of the official mean. */
export function PriceLevel({ state, pay }: { state: State; pay: StatePay }) {
  const parity = pay.parities.index[state];
  const mean = pay.meansAsPaid[state];
  const name = stateInSentence(state);
  return (
    <PaySection id="prices" heading={priceFinding(state, parity)}>
      <p>
        {parity === null
          ? `So what pay buys in ${name} can’t be compared, and the cost-adjusted view shows amounts as paid.`
          : `The BLS mean of ${payText('annual', mean)} a year buys in ${name} what ${payText('adjusted', payIn('adjusted', mean, parity))} buys at average US prices.`}
      </p>
      <SourceNote>
        <ParitySource pay={pay} />
      </SourceNote>
    </PaySection>
  );
}
