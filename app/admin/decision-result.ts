import { z } from 'zod';

const results = ['approved', 'rejected', 'undone', 'already-decided', 'own-report', 'gone'] as const;

export type Result = (typeof results)[number];

/** What the address of the queue says about the last step; anything else is no result. */
export const resultInAddress = z.object({ result: z.enum(results), report: z.uuid() });
