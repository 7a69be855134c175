import type { z } from 'zod';
import type { FieldError } from '@/app/_forms/error-summary';
import type { ReportInput } from '@/lib/reports/report-input';
import type { QuestionAboutPay } from '@/lib/survey/plausibility';

/** What else is asked about. */
interface Asked {
  /** While the pay is asked about, the question stands in for the amount's error. */
  question?: QuestionAboutPay | undefined;
  /** What is wrong with the county or city, in the form's own words. */
  place?: FieldError | undefined;
}

/** The first thing to mend in each field. */
export function fieldErrors(error: z.ZodError<ReportInput> | undefined, { question, place }: Asked = {}): FieldError[] {
  const errors = new Map<string, string>();
  for (const { path, message } of error?.issues ?? []) {
    const name = controlOf(path);
    if (!errors.has(name) && !(question && name === 'amount')) errors.set(name, message);
  }
  return Array.from(errors, ([name, message]) => (place && name === 'area' ? place : { name, message }));
}

/** Only a typed credential can be one that nobody knows: those to choose from are all on the list. */
function controlOf(path: readonly PropertyKey[]): string {
  return path[0] === 'credentials' && path.length > 1 ? 'otherCredentials' : String(path[0]);
}
