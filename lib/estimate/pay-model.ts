import { z } from 'zod';
import type { CellName } from '@/lib/aggregates/cell';

/** What is known of pay before any report, in logs. */
export interface Knowledge {
  /** Log cents of the nation's median. */
  nation: number;
  /** Standard deviation of log pay in the nation. */
  deviation: number;
  /** By how much pay in a single cell differs from the nation's; 0 where nothing is known. */
  offsets: ReadonlyMap<CellName, number>;
}

const byShare = z.object({ p10: z.number(), p50: z.number(), p90: z.number() });

const correctionSchema = z.object({
  /** Log published quantile less the log expected one. */
  by: byShare.partial(),
  /** Variance of each published quantile. */
  variance: byShare.partial(),
});

/** A published cell beside what the additive effects say of it. */
export type CellCorrection = z.infer<typeof correctionSchema>;

/**
 * The fitted model. All it knows of pay is published figures and baselines, so that whatever is computed from it gives
 * nothing away that a release does not. Logs of cents throughout.
 */
export const payModelSchema = z.object({
  /** The day it speaks of, such as `2026-11-24`. */
  asOf: z.iso.date(),
  /** W-2 coders whose jobs tell the effects apart. */
  coders: z.int().min(0),
  /** The middle of the nation's pay. */
  centre: z.object({ log: z.number(), variance: z.number() }),
  /** Median of log pay less its centre. */
  medianOffset: z.number(),
  /** Variance of the nation's log pay, and how much further the ends are than those of a normal with it. */
  spread: z.object({ variance: z.number().positive(), down: z.number(), up: z.number() }),
  columns: z.array(
    z.object({
      name: z.custom<CellName>((value) => typeof value === 'string'),
      /** The offset that baselines and official figures give. */
      prior: z.number(),
      /** Of all coders. */
      share: z.number(),
      /** Whether a figure is published. */
      known: z.boolean(),
      /** Coders times how far its centre is from its dimension's. */
      pull: z.number(),
    }),
  ),
  /** Centred cross-products of the columns, summed over coders. */
  cross: z.array(z.array(z.number())),
  /** Variance that reports leave to explain, of one coder in a fully described job. */
  residual: z.number().positive(),
  /** Variance of a dimension's effects about their priors, by dimension. */
  effectVariance: z.record(z.string(), z.number().positive()),
  cells: z.record(z.string(), correctionSchema),
  /** Variance of what additive effects miss, by kind of cell such as `state&specialty`. */
  missVariance: z.record(z.string(), byShare),
  /** What 1099 pay differs by. */
  contract: z.object({ by: z.number(), variance: z.number() }),
});

export type PayModel = z.infer<typeof payModelSchema>;
