import { z } from 'zod';
import type { Training } from '@/lib/survey/payback';
import { ACCEPTED, ACCEPTED_TEXT } from '@/lib/survey/plausibility';
import { amountParameter, type ParameterProblem, readParameters } from '@/lib/url-parameters';

const MOST_COST_CENTS = 20_000_000;
const MOST_MONTHS = 120;
const MONTHS = `Enter whole months up to ${MOST_MONTHS}, such as 12`;

/** What the payback calculator can be asked, by the names of the URL. */
const paybackSchema = z.object({
  cost: amountParameter(0, MOST_COST_CENTS, 'Enter a cost up to $200,000, such as 3,000').optional(),
  months: z
    .string({ error: MONTHS })
    .regex(/^\d{1,3}$/, { error: MONTHS })
    .transform(Number)
    .refine((months) => months <= MOST_MONTHS, { error: MONTHS })
    .optional(),
  before: amountParameter(
    0,
    ACCEPTED.most,
    `Enter yearly pay up to ${ACCEPTED_TEXT.most}, such as 36,000, or 0`,
  ).optional(),
  after: amountParameter(
    ACCEPTED.least,
    ACCEPTED.most,
    `Enter yearly pay between ${ACCEPTED_TEXT.least} and ${ACCEPTED_TEXT.most}, such as 48,000`,
  ).optional(),
  earning: z.enum(['yes', 'no'], { error: 'Choose yes or no' }).optional(),
});

const paybackNames = { one: ['cost', 'months', 'before', 'after', 'earning'], many: [] };

/** The training that a URL asks about, what is left open as in `defaults`; or what is wrong, parameter by parameter. */
export function readPaybackQuestion(
  parameters: URLSearchParams,
  defaults: Training,
): { training: Training; problems?: never } | { training?: never; problems: ParameterProblem[] } {
  const { said, problems } = readParameters(paybackSchema, paybackNames, parameters);
  if (problems) return { problems };
  const { cost, months, before, after, earning } = said;
  return {
    training: {
      costCents: cost ?? defaults.costCents,
      months: months ?? defaults.months,
      beforeCents: before ?? defaults.beforeCents,
      afterCents: after ?? defaults.afterCents,
      keepsEarning: earning === undefined ? defaults.keepsEarning : earning === 'yes',
    },
  };
}
