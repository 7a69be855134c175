import { z } from 'zod';
import { reportReference } from '@/lib/reports/report-reference';

const LEAST_REASON_LETTERS = 3;
export const MOST_REASON_LETTERS = 500;

export const rejection = reportReference.extend({
  reason: z.string().trim().min(LEAST_REASON_LETTERS).max(MOST_REASON_LETTERS),
});

export const reasonProblem = 'Give a reason of at least three letters';

/** Offered while a moderator writes a reason; the author reads what was sent. */
export const usualReasons = [
  'The amount does not fit how it was said to be paid. Please check it and report again.',
  'This looks like the pay of two jobs together. Please report each job on its own.',
  'This was reported before. The earlier report stays.',
  'The answers do not fit together. Please check role, experience and credentials.',
];
