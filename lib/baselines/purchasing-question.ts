import { z } from 'zod';
import { ACCEPTED } from '@/lib/survey/plausibility';
import { keysOf, type State, states } from '@/lib/survey/vocabulary';
import { amountParameter, type ParameterProblem, readParameters } from '@/lib/url-parameters';

export interface PurchasingQuestion {
  amountCents: number;
  from: State;
  to: State;
  /** A salary in the other state to compare with. */
  againstCents: number | null;
}

const pay = amountParameter(
  ACCEPTED.least,
  ACCEPTED.most,
  'Enter yearly pay between $5,000 and $600,000, such as 50,000',
);
const state = z.enum(keysOf(states), { error: 'Choose a state of the list' });

/** What the converter can be asked, by the names of the URL. */
const purchasingSchema = z.object({
  amount: pay.optional(),
  from: state.optional(),
  to: state.optional(),
  against: pay.optional(),
});

export const purchasingParameters = ['amount', 'from', 'to', 'against'] as const;

/** What a URL asks, what is left open as in `example`; the salary to compare with belongs to the example as a whole. */
export function readPurchasingQuestion(
  parameters: URLSearchParams,
  example: PurchasingQuestion,
): { question: PurchasingQuestion; problems?: never } | { problems: ParameterProblem[] } {
  const read = readParameters(parameters, purchasingParameters, purchasingSchema);
  if (read.problems) return read;
  const { amount, from, to, against } = read.asked;
  if (amount === undefined && !from && !to && against === undefined) return { question: example };
  return {
    question: {
      amountCents: amount ?? example.amountCents,
      from: from ?? example.from,
      to: to ?? example.to,
      againstCents: against ?? null,
    },
  };
}
