import type { PayVoices } from '@/app/_pay/pay-row';
import type { PayTableRow } from '@/app/_pay/pay-table';
import type { Category } from './category';
import { credentialWords } from './credential-words';

/** How many stand on either side of what is compared. */
const REACH = 3;

/**
 * What a value is compared with, highest pay first: a credential with those that are weighed against it, a specialty or
 * a setting with the nearest in pay.
 */
export function neighborsOf({ dimension, value }: Pick<Category, 'dimension' | 'value'>, rows: readonly PayTableRow[]) {
  const byPay = rows.filter(({ key }) => key !== 'other').toSorted((a, b) => medianIn(b.voices) - medianIn(a.voices));
  if (dimension === 'credential') {
    const all: Readonly<Record<string, { beside: readonly string[] }>> = credentialWords;
    return byPay.filter(({ key }) => all[value]?.beside.includes(key));
  }
  const at = byPay.findIndex(({ key }) => key === value);
  return byPay.slice(Math.max(0, at - REACH), at + REACH + 1).filter(({ key }) => key !== value);
}

/** The median that a row shows, of the survey or else of the model. */
function medianIn({ survey, modeled }: PayVoices): number {
  return survey.shows === 'nothing' ? (modeled?.medianCents ?? 0) : survey.medianCents;
}
