import { z } from 'zod';
import { benefits, keysOf } from '@/lib/survey/vocabulary';
import { amountParameter, type ParameterNames, readParameters } from '@/lib/url-parameters';

const MOST_BONUS_CENTS = 100_000_000;

/** What an offer holds besides base pay. No estimate depends on it, so that it is the calculator's alone. */
const extrasSchema = z
  .object({
    bonus: amountParameter(0, MOST_BONUS_CENTS, 'Enter a yearly bonus up to $1,000,000, such as 1,500').optional(),
    benefit: z.array(z.enum(keysOf(benefits), { error: 'Choose from the list' })).default([]),
  })
  .transform(({ bonus, benefit }) => {
    const ticked = new Set(benefit);
    // Who tells of benefits and of a bonus has told of this one, too.
    if (bonus && ticked.size > 0) ticked.add('performance_bonus');
    return { bonusCents: bonus, benefits: ticked };
  });

export const extrasNames: ParameterNames = { one: ['bonus'], many: ['benefit'] };

/** The bonus in cents a year, and the benefits that were ticked. */
export type Extras = z.infer<typeof extrasSchema>;

/** What a URL says of an offer besides base pay, or what is wrong with it. */
export function readExtras(parameters: URLSearchParams) {
  return readParameters(extrasSchema, extrasNames, parameters);
}
