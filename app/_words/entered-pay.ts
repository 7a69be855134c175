import type { PayEntry } from '@/lib/survey/pay';
import type { PayBasis } from '@/lib/survey/vocabulary';
import { exactDollars, exactRate } from './money';

export const perBasis = {
  yearly: 'a year',
  hourly: 'an hour',
  per_chart: 'a chart',
  per_rvu: 'an RVU',
  gs: 'a year',
} as const satisfies Record<PayBasis, string>;

/** `$26.40 an hour`: pay as its author gave it. */
export function enteredPay({ payBasis, amountE4 }: Pick<PayEntry, 'payBasis' | 'amountE4'>): string {
  return `${exactRate(amountE4)} ${perBasis[payBasis]}`;
}

/** `12 charts an hour`, `30 RVUs an hour`; undefined where pay is not by the piece. */
export function piecesAnHour({ payBasis, chartsPerHour }: Pick<PayEntry, 'payBasis' | 'chartsPerHour'>) {
  return chartsPerHour === null ? undefined : `${chartsPerHour} ${payBasis === 'per_rvu' ? 'RVUs' : 'charts'} an hour`;
}

type OnTop = Pick<PayEntry, 'productionCents' | 'extraPayCents' | 'bonusCents'>;

/** What comes on top of the rate in a year: `$8,000 of production pay`, `a bonus of $1,500`. */
export function onTop({ productionCents, extraPayCents, bonusCents }: OnTop): string[] {
  return [
    ...(productionCents > 0 ? [`${exactDollars(productionCents)} of production pay`] : []),
    ...(extraPayCents > 0 ? [`${exactDollars(extraPayCents)} of overtime and differentials`] : []),
    ...(bonusCents > 0 ? [`a bonus of ${exactDollars(bonusCents)}`] : []),
  ];
}
