import { z } from 'zod';

/** What the forms of the account page send; an empty month stands for no reminder. */
export const reminderInput = z.object({
  month: z.union([z.literal('').transform(() => null), z.coerce.number().int().min(1).max(12)]),
});

/** Whether to be told of medians that move. */
export const movesInput = z.object({ moves: z.enum(['on', 'off']).transform((moves) => moves === 'on') });

export const sessionReference = z.object({ session: z.string().regex(/^[0-9a-f]{64}$/) });
