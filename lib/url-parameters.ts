import { z } from 'zod';
import { centsFromText } from '@/lib/survey/typed-pay';

export interface ParameterProblem {
  parameter: string;
  message: string;
}

/** An amount as people type it, read as cents between two ends; the message is what is told of any other. */
export function amountParameter(leastCents: number, mostCents: number, message: string) {
  return z.string().transform((typed, context) => {
    const cents = centsFromText(typed);
    if (cents !== undefined && cents >= leastCents && cents <= mostCents) return cents;
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
}

/**
 * What the named parameters of a URL ask by a schema, or what is wrong with them, parameter by parameter. What is left
 * empty counts as not given; those in `lists` may be given several times.
 */
export function readParameters<T>(
  parameters: URLSearchParams,
  names: readonly string[],
  schema: z.ZodType<T>,
  lists: readonly string[] = [],
): { asked: T; problems?: never } | { problems: ParameterProblem[] } {
  const typed: Record<string, string | string[]> = {};
  for (const name of names) {
    const values = parameters.getAll(name).filter((value) => value.trim() !== '');
    const [first] = values;
    if (first) typed[name] = lists.includes(name) ? values : first;
  }
  const parsed = schema.safeParse(typed);
  if (parsed.success) return { asked: parsed.data };
  return {
    problems: parsed.error.issues.map(({ path, message }) => ({ parameter: String(path[0] ?? 'query'), message })),
  };
}
