import { z } from 'zod';
import { columnNames } from '@/lib/import/report-file';
import { surveyName } from '@/lib/import/survey-name';

const name = z.string().max(2_000);
const words = z.record(name, name);

/** The same for every respondent. */
const always = z.strictObject({ always: name.min(1) });
/** What the first of these columns that holds anything stands for, such as `{ "Hourly rate": "hourly" }`. */
const filled = z.strictObject({ filled: words });
/** The answers of a column; of several columns the first that holds any, or all where ours is a list. */
const from = z.strictObject({
  from: z.union([name, z.array(name).min(1)]),
  /** Ours by theirs; an empty text drops an answer. What is not here must be a word of ours. */
  answers: words.optional(),
  /** Ours for every other answer. */
  otherwise: name.optional(),
  /** Ours where nothing was answered. */
  empty: name.optional(),
  /** A row with an answer that is none of ours is read as if nothing had been answered here, not refused. */
  unknown: z.literal('leave-out').optional(),
  /** Of `Nashville, TN` the city or the state. */
  part: z.enum(['city', 'state']).optional(),
  /** How often in a year an amount is paid, where the question asked for that of a month or two weeks. */
  times: z.literal([12, 24, 26, 52]).optional(),
});

const rule = z.union([always, filled, from]);
export type Rule = z.infer<typeof rule>;
export type FromRule = z.infer<typeof from>;

/**
 * What of a survey's file is what of a report: a small file that people can read and change. Its columns are those of
 * docs/survey-files.md. Without `coder` each row is another person, without `pay_year` pay is of the year of receipt.
 */
export const mappingSchema = z.strictObject({
  mapping: z.literal(1),
  survey: z.string().refine((text) => surveyName(text) !== undefined, 'Use letters or digits, up to 100'),
  /** Which number of a date is the day, where it may be either. */
  dates: z.enum(['month-first', 'day-first']).optional(),
  /** Who takes part: those whose answers to all of these are among the given ones. */
  only: z.array(z.strictObject({ from: name, is: z.array(name).min(1) })).default([]),
  columns: z.partialRecord(z.enum(columnNames), rule),
  /** Columns of the file that someone looked at and left out. */
  unused: z.array(name).default([]),
});

export type Mapping = z.infer<typeof mappingSchema>;

const addedUp = ['amount', 'production', 'extra_pay', 'bonus'] as const;

/** What is wrong where a column of the file would count twice in total pay. */
export function countedTwice({ columns }: Mapping): string | undefined {
  const read = addedUp.flatMap((column) => columnsRead(columns[column]));
  const twice = read.find((name, index) => read.indexOf(name) < index);
  return twice === undefined ? undefined : `“${twice}” stands for two parts of pay, and would count twice.`;
}

/** The columns of the file that a rule reads. */
export function columnsRead(of: Rule | undefined): string[] {
  if (!of || 'always' in of) return [];
  return 'filled' in of ? Object.keys(of.filled) : [of.from].flat();
}
