import { z } from 'zod';

/** What a form sends that does something with a report. */
export const reportReference = z.object({ report: z.uuid() });
