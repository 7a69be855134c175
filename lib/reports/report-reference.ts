import { z } from 'zod';

/** What a form sends to act on a report. */
export const reportReference = z.object({ report: z.uuid() });
