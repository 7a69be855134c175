import { z } from 'zod';

export const MOST_REASON_LETTERS = 500;

export const reportOnly = z.object({ report: z.uuid() });

export const rejection = reportOnly.extend({ reason: z.string().trim().min(3).max(MOST_REASON_LETTERS) });

/** Offered while a moderator writes a reason; the author reads what was sent. */
export const usualReasons = [
  'The amount does not fit how it was said to be paid. Please check it and report again.',
  'This looks like the pay of two jobs together. Please report each job on its own.',
  'This was reported before. The earlier report stays.',
  'The answers do not fit together. Please check role, experience and credentials.',
];
