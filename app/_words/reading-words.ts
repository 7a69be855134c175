import { gsText } from '@/lib/survey/federal-pay';
import type { Reading } from '@/lib/survey/typed-pay';
import { payBases } from '@/lib/survey/vocabulary';
import { enteredPay } from './entered-pay';
import { exactRate } from './money';

/** How something that was typed is read, as a sentence. */
export function readingWords(reading: Reading): string {
  if (reading.field === 'gs') {
    const { year, grade, step, area, amountE4 } = reading;
    return `${gsText(grade, step, area)} pays ${exactRate(amountE4)} in ${year}, says the Office of Personnel Management.`;
  }
  const { field, said, per, payBasis } = reading;
  const read = `We read “${said}” as ${enteredPay(reading)}`;
  if (field === 'amount') return `${read}: “${payBases[payBasis]}”.`;
  return per === 'hour' ? `${read}, for each paid hour.` : `${read}.`;
}
