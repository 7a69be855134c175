import { z } from 'zod';

export const mail = z.object({
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  /** Beyond those that every email has. */
  headers: z.record(z.string(), z.string()).optional(),
});

export type Mail = z.infer<typeof mail>;
