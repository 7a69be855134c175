import { z } from 'zod';
import { keysOf, rejectionKinds } from '@/lib/survey/vocabulary';

export const MOST_WORDS_LETTERS = 500;

/** Why a report is rejected: a kind, and a message to its author, which only `other` requires. Blank means none. */
export const rejectionInput = z
  .object({
    kind: z.enum(keysOf(rejectionKinds), { error: 'Choose a reason' }),
    words: z
      .string()
      .trim()
      .max(MOST_WORDS_LETTERS, { error: `Use ${MOST_WORDS_LETTERS} characters at most` })
      .transform((words) => words || null),
  })
  .refine(({ kind, words }) => kind !== 'other' || words, {
    path: ['words'],
    error: 'Write what the reason is: the author reads it',
  });

export type Rejection = z.infer<typeof rejectionInput>;
