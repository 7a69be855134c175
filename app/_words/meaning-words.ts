import type { Meaning, Period } from '@/lib/survey/plausibility';
import { enteredPay, piecesAnHour } from './entered-pay';
import { exactRate } from './money';

const periodWords: Readonly<Record<Period, string>> = {
  month: 'a month',
  'two weeks': 'every two weeks',
  week: 'a week',
};

/** One way to understand an entry: `$26.50 an hour`. */
export function meaningWords(meaning: Meaning, asEntered: Pick<Meaning, 'amountE4' | 'paidHoursPerWeek'>): string {
  const { typedPer, payBasis, paidHoursPerWeek } = meaning;
  const pieces = piecesAnHour(meaning);
  if (typedPer) {
    return `${exactRate(asEntered.amountE4)} ${periodWords[typedPer]}, so ${enteredPay(meaning)}`;
  }
  if (pieces) return `${enteredPay(meaning)} at ${pieces}`;
  if (payBasis === 'yearly' && (paidHoursPerWeek !== 40 || paidHoursPerWeek !== asEntered.paidHoursPerWeek)) {
    return `${enteredPay(meaning)} for ${paidHoursPerWeek} hours a week`;
  }
  return enteredPay(meaning);
}
