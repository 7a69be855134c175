import { z } from 'zod';
import { centsFromText } from '@/lib/survey/typed-pay';

export interface ParameterProblem {
  parameter: string;
  message: string;
}

export interface ParameterNames {
  /** May be given once. */
  one: readonly string[];
  /** May be repeated. */
  many: readonly string[];
}

/** An amount as people type it, read as cents between two ends; the message is what is told of any other. */
export function amountParameter(leastCents: number, mostCents: number, message: string) {
  return z.string({ error: message }).transform((typed, context) => {
    const cents = centsFromText(typed);
    if (cents !== undefined && cents >= leastCents && cents <= mostCents) return cents;
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
}

/** What a URL says under some names, by a schema, or what is wrong with it; blank values are none. */
export function readParameters<T>(
  schema: z.ZodType<T>,
  { one, many }: ParameterNames,
  parameters: URLSearchParams,
): { said: T; problems?: never } | { said?: never; problems: ParameterProblem[] } {
  const typed: Record<string, string | string[]> = {};
  for (const name of [...one, ...many]) {
    const values = parameters.getAll(name).filter((value) => value.trim() !== '');
    const [first, another] = values;
    if (first) typed[name] = another || many.includes(name) ? values : first;
  }
  const parsed = schema.safeParse(typed);
  if (parsed.success) return { said: parsed.data };
  const problems = new Map(parsed.error.issues.map(({ path, message }) => [String(path[0] ?? 'query'), message]));
  return { problems: Array.from(problems, ([parameter, message]) => ({ parameter, message })) };
}
