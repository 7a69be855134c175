import { z } from 'zod';
import { samePurchase } from '@/lib/baselines/same-purchase';
import { ACCEPTED } from '@/lib/survey/plausibility';
import { centsFromText } from '@/lib/survey/typed-pay';
import { keysOf, type State, states } from '@/lib/survey/vocabulary';

/** One pay and what it takes elsewhere to buy as much. */
export interface Conversion {
  from: State;
  to: State;
  /** Cents a year. */
  amountCents: number;
  equalCents: number;
}

export interface ConversionProblem {
  name: string;
  message: string;
}

const AMOUNT = 'Enter a yearly pay between $5,000 and $600,000, such as 50,000';
const PLACE = 'Choose a place of the list';

const typedSchema = z.object({
  amount: z.string().transform((typed, context) => {
    const cents = centsFromText(typed);
    if (cents !== undefined && cents >= ACCEPTED.least && cents <= ACCEPTED.most) return cents;
    context.addIssue({ code: 'custom', message: AMOUNT });
    return z.NEVER;
  }),
  from: z.enum(keysOf(states), { error: PLACE }),
  to: z.enum(keysOf(states), { error: PLACE }),
});

/** The conversion that a URL asks for, or what is wrong with it. `levels` are price levels, US = 100. */
export function conversionOf(
  parameters: URLSearchParams,
  levels: Readonly<Record<State, number | null>>,
): { conversion: Conversion } | { problems: ConversionProblem[] } {
  const parsed = typedSchema.safeParse({
    amount: parameters.get('amount') ?? '',
    from: parameters.get('from'),
    to: parameters.get('to'),
  });
  if (!parsed.success) {
    return { problems: parsed.error.issues.map(({ path, message }) => ({ name: String(path[0]), message })) };
  }
  const { amount: amountCents, from, to } = parsed.data;
  const [fromLevel, toLevel] = [levels[from], levels[to]];
  if (fromLevel === null) return { problems: [{ name: 'from', message: PLACE }] };
  if (toLevel === null) return { problems: [{ name: 'to', message: PLACE }] };
  return { conversion: { from, to, amountCents, equalCents: samePurchase(amountCents, fromLevel, toLevel) } };
}
