import { z } from 'zod';
import type { PriceLevels } from '@/lib/baselines/read-price-levels';
import { samePurchase } from '@/lib/baselines/same-purchase';
import { ACCEPTED, ACCEPTED_TEXT } from '@/lib/survey/plausibility';
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

const AMOUNT = `Enter a yearly pay between ${ACCEPTED_TEXT.least} and ${ACCEPTED_TEXT.most}, such as 50,000`;
const PLACE = 'Choose a place from the list';
const NO_YEAR = 'Choose another place: BEA has no year with prices of both';

const typedSchema = z.object({
  amount: amountParameter(ACCEPTED.least, ACCEPTED.most, AMOUNT),
  from: z.enum(keysOf(states), { error: PLACE }),
  to: z.enum(keysOf(states), { error: PLACE }),
});

const names = { one: ['amount', 'from', 'to'], many: [] };

/** What a URL asks to convert, or what is wrong with it. */
export function conversionQuestion(parameters: URLSearchParams) {
  return readParameters(typedSchema, names, parameters);
}

type ConversionQuestion = Pick<Conversion, 'from' | 'to'> & { amount: number };

/** The conversion by the price levels of one year, or why there is none. `newest` are those of whatever year. */
export function conversionOf(
  { amount: amountCents, from, to }: ConversionQuestion,
  { newest, sameYear }: { newest: PriceLevels; sameYear: PriceLevels },
): { conversion: Conversion; problems?: never } | { conversion?: never; problems: ParameterProblem[] } {
  if (newest[from].kind === 'not-published') return { problems: [{ parameter: 'from', message: PLACE }] };
  if (newest[to].kind === 'not-published') return { problems: [{ parameter: 'to', message: PLACE }] };
  const [here, there] = [sameYear[from], sameYear[to]];
  if (here.kind === 'not-published' || there.kind === 'not-published') {
    return { problems: [{ parameter: 'to', message: NO_YEAR }] };
  }
  return { conversion: { from, to, amountCents, equalCents: samePurchase(amountCents, here.level, there.level) } };
}
