import { firstInSentence } from '@/app/_words/first-in-sentence';
import { percentText } from '@/app/_words/percent-text';
import type { ConsumerPrices } from '@/lib/baselines/read-consumer-prices';
import type { RealChange } from '@/lib/baselines/real-change';

/** What became of a median after prices, and of jobs beside it; `who` is whose: `the official median`. */
export function realPayText(who: string, { from, to, realPercent, jobsPercent }: RealChange): string {
  const pay = changeText(realPercent, ['fell', 'rose']);
  const jobs = jobsPercent === null ? null : changeText(jobsPercent, ['fell', 'grew']);
  const told = pay ? `${pay} in ${to} dollars` : 'kept pace with prices';
  return `${firstInSentence(`${who} ${told}`)} from ${from} to ${to}${jobsPercent === null ? '' : `, while jobs ${jobs ?? 'stayed as many'}`}`;
}

/** `fell 7.8%`; null where it rounds to nothing. */
function changeText(percent: number, [less, more]: readonly [string, string]): string | null {
  const text = percentText(Math.abs(percent));
  return text === '0%' ? null : `${percent < 0 ? less : more} ${text}`;
}

/** The prices that pay of several years is made comparable by. */
export function PriceSource({ prices }: { prices: readonly ConsumerPrices[] }) {
  const last = prices.at(-1)?.source;
  return last && <>{`${last.publisher}: ${last.title}. `}</>;
}
