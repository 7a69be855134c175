import { buysMore, type Converted } from '@/lib/baselines/purchasing-power';
import type { PurchasingQuestion } from '@/lib/baselines/purchasing-question';
import type { PriceParities } from '@/lib/baselines/read-price-parities';
import { valuesOf } from '@/lib/survey/dimension';
import type { State } from '@/lib/survey/vocabulary';
import { dollars } from './money';
import { stateInSentence } from './state-name';

/** Headline over a conversion. */
export function purchasingFinding(
  { amountCents, from, to, againstCents }: PurchasingQuestion,
  converted: Converted,
): string {
  const [here, there] = [stateInSentence(from), stateInSentence(to)];
  const amount = dollars(amountCents);
  if (!converted.known) return `BEA has no price level for ${listed(converted.without)}`;
  if (againstCents === null) return `${amount} in ${here} buys what ${dollars(converted.cents)} buys in ${there}`;
  const against = dollars(againstCents);
  switch (buysMore(converted, againstCents)) {
    case 'first':
      return `${amount} in ${here} buys more than ${against} in ${there}`;
    case 'second':
      return `${against} in ${there} buys more than ${amount} in ${here}`;
    default:
      return `${amount} in ${here} and ${against} in ${there} buy the same`;
  }
}

/** Headline over a map of what one salary buys: where most and where least, of all states with a price level. */
export function reachFinding(amountCents: number, index: PriceParities['index']): string {
  const levels = valuesOf('state').flatMap((state) => {
    const level = index[state];
    return level === null ? [] : [{ state, level }];
  });
  const [lowest, highest] = [
    Math.min(...levels.map(({ level }) => level)),
    Math.max(...levels.map(({ level }) => level)),
  ];
  if (levels.length === 0 || lowest === highest) return `What ${dollars(amountCents)} buys by state`;
  const at = (sought: number) => listed(levels.filter(({ level }) => level === sought).map(({ state }) => state));
  return `${dollars(amountCents)} buys most in ${at(lowest)}, least in ${at(highest)}`;
}

function listed(states: readonly State[]): string {
  return new Intl.ListFormat('en-US').format(states.map(stateInSentence));
}
