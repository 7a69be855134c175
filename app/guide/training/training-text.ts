import { dollars } from '@/app/_words/money';
import type { Training } from '@/lib/survey/payback';
import { textFromCents } from '@/lib/survey/typed-pay';
import { spanText } from './payback-heading';

/** What a training takes and changes, in one sentence. */
export function trainingText({ costCents, months, beforeCents, afterCents, keepsEarning }: Training): string {
  const meanwhile = keepsEarning ? 'while the pay before goes on' : 'without pay until then';
  return `${dollars(costCents)} and ${spanText(months)}, ${meanwhile}, to go from ${dollars(beforeCents)} to ${dollars(afterCents)} a year.`;
}

/** As the form shows it. */
export function typedOf({ costCents, months, beforeCents, afterCents, keepsEarning }: Training) {
  return {
    cost: textFromCents(costCents),
    months: String(months),
    before: textFromCents(beforeCents),
    after: textFromCents(afterCents),
    earning: keepsEarning ? 'yes' : 'no',
  };
}
