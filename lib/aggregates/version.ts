import { z } from 'zod';
import { figureSchema } from './figure';

/** When a release came, as it may be told: the day alone (UTC), since the time is that of a moderator's decision. */
export const releaseDay = z.date().transform((at) => new Date(`${at.toISOString().slice(0, 10)}T00:00:00Z`));

/** What one cell showed from one release on, until its next version. */
export const versionSchema = z.object({
  release: z.int(),
  releasedAt: releaseDay,
  /** Whether sample reports stood behind that release. */
  sample: z.boolean(),
  figure: figureSchema,
});

export type Version = z.infer<typeof versionSchema>;
