import type { Meaning, Period } from '@/lib/survey/plausibility';
import { enteredPay } from './entered-pay';
import { exactDollars } from './money';

const periodWords: Readonly<Record<Period, string>> = {
  month: 'a month',
  'two weeks': 'every two weeks',
  week: 'a week',
};

/** One way to understand an entry: `$26.50 an hour`. */
export function meaningWords(meaning: Meaning, asEntered: Pick<Meaning, 'amountCents' | 'paidHoursPerWeek'>): string {
  const { typedPer, payBasis, paidHoursPerWeek, chartsPerHour } = meaning;
  if (typedPer) {
    return `${exactDollars(asEntered.amountCents)} ${periodWords[typedPer]}, so ${enteredPay(meaning)}`;
  }
  if (payBasis === 'per_chart') return `${enteredPay(meaning)} at ${chartsPerHour} charts an hour`;
  if (payBasis === 'yearly' && (paidHoursPerWeek !== 40 || paidHoursPerWeek !== asEntered.paidHoursPerWeek)) {
    return `${enteredPay(meaning)} for ${paidHoursPerWeek} hours a week`;
  }
  return enteredPay(meaning);
}
