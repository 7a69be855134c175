import { realPayText } from '@/app/_national/real-pay';
import type { OfficialPay } from '@/app/_pay/pay-row';
import { stateFirstInSentence, stateInSentence } from '@/app/_words/state-name';
import type { OfficialYear } from '@/lib/baselines/read-national-official';
import type { RealChange } from '@/lib/baselines/real-change';
import type { State } from '@/lib/survey/vocabulary';

/** How a state's official pay lies to the nation's; only figures of one kind and year compare. */
export function nationalComparison(
  state: State,
  here: OfficialPay | null,
  nation: OfficialPay | null,
  adjusted: boolean,
): string {
  const name = stateInSentence(state);
  if (!here || nation?.statistic !== here.statistic || nation.source.period !== here.source.period)
    return `Pay in ${name} and nearby`;
  const percent = Math.round(100 * (here.cents / nation.cents - 1));
  const subject = `${adjusted ? 'At US prices, ' : ''}BLS puts ${here.statistic} pay in ${name}`;
  if (percent === 0) return `${subject} level with the nation’s`;
  return `${subject} ${Math.abs(percent)}% ${percent > 0 ? 'above' : 'below'} the nation’s`;
}

/** What became of the state's median after prices, where its own of two years are known; else how many jobs there are. */
export function officialHeading(
  state: State,
  years: readonly Pick<OfficialYear, 'employment'>[],
  change: RealChange | null,
): string {
  const name = stateInSentence(state);
  if (change) return realPayText(`the official median in ${name}`, change);
  const [counted] = years.flatMap(({ employment }) => (employment.kind === 'published' ? [employment] : []));
  return counted
    ? `BLS estimates ${counting.format(counted.jobs)} jobs of medical records specialists in ${name} in May ${counted.source.period}`
    : `What BLS publishes of ${name}`;
}

const counting = new Intl.NumberFormat('en-US');

/** Whether money buys more or less in a state; `parity` is its price level, US = 100, null where there is none. */
export function priceHeading(state: State, parity: number | null): string {
  const name = stateInSentence(state);
  if (parity === null) return `No price level is published for ${name}`;
  const percent = percentFromAverage(parity);
  if (percent === '0') return `${stateFirstInSentence(state)} is as expensive as the nation on average`;
  return `Prices in ${name} are ${percent}% ${parity > 100 ? 'above' : 'below'} the national average`;
}

/** How far a price level lies from US = 100, in percent with one decimal where there is one. */
function percentFromAverage(parity: number): string {
  return String(Math.round(Math.abs(parity - 100) * 10) / 10);
}
