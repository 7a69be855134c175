import { z } from 'zod';

/** When a release came, as it may be told: the day alone (UTC), since the time is that of a moderator's decision. */
export const releaseDay = z.date().transform((at) => new Date(`${at.toISOString().slice(0, 10)}T00:00:00Z`));
