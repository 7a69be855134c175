import { z } from 'zod';
import type { CellName } from './cell';

/** How many distinct coders stand behind a figure, never exactly: each band starts at its first number. */
export const coderBands = {
  10: '10–14',
  15: '15–24',
  25: '25–49',
  50: '50–99',
  100: '100+',
  250: '250+',
  500: '500+',
  1000: '1,000+',
  2500: '2,500+',
  5000: '5,000+',
  10000: '10,000+',
  25000: '25,000+',
  50000: '50,000+',
  100000: '100,000+',
} as const;

const cents = z.int().positive();
const month = z.string().regex(/^\d{4}-\d{2}$/);

const binSchema = z.object({
  /** The outermost bins are open: their far edge would tell an extreme. */
  fromCents: cents.nullable(),
  toCents: cents.nullable(),
  /** Percent of the coders, in steps (see ladder.ts). */
  percent: z.int().min(0).max(100),
});

const median = z.object({
  cell: z.custom<CellName>((value) => typeof value === 'string'),
  coders: z.enum(Object.values(coderBands)),
  /** First and last month of receipt behind the figure, such as `2025-03`. */
  months: z.object({ from: month, to: month }),
  /** Cents of a 2,080-hour year, rounded once; so are the other quantiles. Of few coders the mean of their middle half. */
  medianCents: cents,
});
const quartiles = median.extend({ p25Cents: cents, p75Cents: cents });
const distribution = quartiles.extend({ p10Cents: cents, p90Cents: cents, bins: z.array(binSchema) });

/** What disclosure control lets out of one cell. A figure that is not shown is a kind of its own, never 0 or null. */
export const figureSchema = z.discriminatedUnion('shows', [
  median.pick({ cell: true }).extend({
    shows: z.literal('nothing'),
    /** Too few coders, or with other published figures it would tell about few. Releases before had no reason. */
    why: z.enum(['few', 'protects-others']).default('few'),
  }),
  median.extend({ shows: z.literal('median') }),
  quartiles.extend({ shows: z.literal('quartiles') }),
  distribution.extend({ shows: z.literal('distribution') }),
]);

export type Figure = z.infer<typeof figureSchema>;
export type Bin = z.infer<typeof binSchema>;
