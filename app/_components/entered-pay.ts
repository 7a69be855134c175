import type { PayBasis } from '@/lib/survey/vocabulary';
import { exactDollars } from './money';

export const perBasis = { yearly: 'a year', hourly: 'an hour', per_chart: 'a chart' } as const;

/** `$26.40 an hour`: pay as its author gave it. */
export function enteredPay({ payBasis, amountCents }: { payBasis: PayBasis; amountCents: number }): string {
  return `${exactDollars(amountCents)} ${perBasis[payBasis]}`;
}
