import type { PriceParities } from '@/lib/baselines/read-price-parities';
import { valuesOf } from '@/lib/survey/dimension';
import type { State } from '@/lib/survey/vocabulary';
import { dollars } from './money';
import { stateInSentence } from './state-name';

/** Headline over a map of what one salary buys: where most and where least, of all states with a price level. */
export function purchasingFinding(amountCents: number, index: PriceParities['index']): string {
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
