import { z } from 'zod';
import { samePurchase } from '@/lib/baselines/same-purchase';
import { ACCEPTED } from '@/lib/survey/plausibility';
import { keysOf, type State, states } from '@/lib/survey/vocabulary';
import { amountParameter, type ParameterProblem, readParameters } from '@/lib/url-parameters';

/** One pay and what it takes elsewhere to buy as much. */
export interface Conversion {
  from: State;
  to: State;
  /** Cents a year. */
  amountCents: number;
  equalCents: number;
}

const AMOUNT = 'Enter a yearly pay between $5,000 and $600,000, such as 50,000';
const PLACE = 'Choose a place of the list';

const typedSchema = z.object({
  amount: amountParameter(ACCEPTED.least, ACCEPTED.most, AMOUNT),
  from: z.enum(keysOf(states), { error: PLACE }),
  to: z.enum(keysOf(states), { error: PLACE }),
});

const names = { one: ['amount', 'from', 'to'], many: [] };

/** The conversion that a URL asks for, or what is wrong with it. `levels` are price levels, US = 100. */
export function conversionOf(
  parameters: URLSearchParams,
  levels: Readonly<Record<State, number | null>>,
): { conversion: Conversion; problems?: never } | { conversion?: never; problems: ParameterProblem[] } {
  const { said, problems } = readParameters(typedSchema, names, parameters);
  if (problems) return { problems };
  const { amount: amountCents, from, to } = said;
  const [fromLevel, toLevel] = [levels[from], levels[to]];
  if (fromLevel === null) return { problems: [{ parameter: 'from', message: PLACE }] };
  if (toLevel === null) return { problems: [{ parameter: 'to', message: PLACE }] };
  return { conversion: { from, to, amountCents, equalCents: samePurchase(amountCents, fromLevel, toLevel) } };
}
