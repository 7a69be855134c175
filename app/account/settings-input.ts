import { z } from 'zod';

/** What the forms of the account page send; an empty month stands for no reminder. */
export const reminderInput = z.object({
  month: z.union([z.literal('').transform(() => null), z.coerce.number().int().min(1).max(12)]),
});

export const sessionReference = z.object({ session: z.string().regex(/^[0-9a-f]{64}$/) });
