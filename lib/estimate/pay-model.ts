import { z } from 'zod';
import type { CellName } from '@/lib/aggregates/cell';
import { valuesOf } from '@/lib/survey/dimension';
import { AREA_SLOPE, type AreaKnowledge } from './area-effect';

/** The yearly rise of pay where nothing else is known: between the medians of OEWS May 2021 and May 2025. */
export const YEARLY_RISE = 0.025;

/** What is known of pay before any report, in logs. */
export interface Knowledge {
  /** Log cents of the nation's median. */
  nation: number;
  /** Standard deviation of log pay in the nation. */
  deviation: number;
  /** By how much pay in a single cell differs from the nation's; 0 where nothing is known. */
  offsets: ReadonlyMap<CellName, number>;
  areas: AreaKnowledge;
}

/** On the middle of pay, and by how much more its 10th, 50th and 90th percentile move. */
const byParameter = z.tuple([z.number(), z.number(), z.number(), z.number()]);

/**
 * The fitted model, in logs of cents. What it says of pay stems from bounded pulls and noised sums (see fit-model.ts), so
 * that any answer computed from it gives away no more than `bench:privacy` measures. So are the counts of who works where
 * (see who-works-where.ts). The model itself is never published.
 */
export const payModelSchema = z.object({
  /** The day it speaks of, such as `2026-11-24`. */
  asOf: z.iso.date(),
  /** W-2 coders behind it. */
  coders: z.int().min(0),
  /** The average job's: its middle today, the variance of that, and its percentiles less the middle. */
  average: z.object({ middle: z.number(), variance: z.number(), tails: z.tuple([z.number(), z.number(), z.number()]) }),
  columns: z.array(
    z.object({
      name: z.custom<CellName>((value) => typeof value === 'string'),
      /** What baselines and official figures give to the middle. */
      prior: z.number(),
      /** Of all coders. */
      share: z.number(),
      /** Whether coders enough for an effect of its own. */
      known: z.boolean(),
      effects: byParameter,
      /** Variance that is left of the effect on the middle, and how much of it the reports determine, from 0 to 1. */
      variance: z.number(),
      determined: z.number(),
    }),
  ),
  /** Centered cross-products of the columns, summed over coders, noised. */
  cross: z.array(z.array(z.number())),
  /** Of pairs that have an effect of their own, by names such as `state=TX&specialty=general`. */
  pairs: z.record(z.string(), z.object({ effects: byParameter, variance: z.number() })),
  /**
   * By kind of pair: the variance of its effects, what they vary among coders, and for each parameter and column the sum,
   * over its coders, of what these pairs add.
   */
  pairKinds: z.record(
    z.string(),
    z.object({ variance: z.number(), among: z.number(), along: z.array(z.array(z.number())) }),
  ),
  /** By dimension: the variance of its effects about their priors. */
  singleKinds: z.record(z.string(), z.number()),
  /** By three dimensions: variance of what they pay together beyond their pairs. */
  tripleKinds: z.record(z.string(), z.number()),
  /** What 1099 pay differs by. */
  contract: z.object({ by: z.number(), variance: z.number() }),
  /** See area-effect.ts; models of earlier versions have none. */
  areas: z
    .object({
      slope: z.object({ by: z.number(), variance: z.number() }),
      average: z.partialRecord(z.enum(valuesOf('state')), z.number()),
    })
    .default({ slope: AREA_SLOPE, average: {} }),
  /**
   * Of the coders who reported recently, how many percent are paid within the range that a fit to the earlier reports gave
   * for their jobs, and how many coders that is; null where there are too few.
   */
  calibration: z.object({ percent: z.int().min(0).max(100), coders: z.int() }).nullable(),
  /** What it was fitted to, in just enough detail to tell when enough has changed. */
  basis: z.object({ coders: z.array(z.number()), knowledge: z.string() }).nullable(),
});

export type PayModel = z.infer<typeof payModelSchema>;
