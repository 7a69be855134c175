import type { CellName } from '@/lib/aggregates/cell';
import type { Share } from './published-quantiles';

/** What is known of pay before any report, in logs. */
export interface Knowledge {
  /** Log cents of the nation's median. */
  nation: number;
  /** Standard deviation of log pay in the nation. */
  deviation: number;
  /** By how much pay in a single cell differs from the nation's; 0 where nothing is known. */
  offsets: ReadonlyMap<CellName, number>;
}

/** A published cell beside what the additive effects say of it. */
export interface CellCorrection {
  /** Log published quantile less the log expected one. */
  by: Partial<Record<Share, number>>;
  /** Variance of each published quantile. */
  variance: Partial<Record<Share, number>>;
}

/**
 * The fitted model. All it knows of pay is published figures and baselines, so that whatever is computed from it gives
 * nothing away that a release does not. Logs of cents throughout.
 */
export interface PayModel {
  /** The day it speaks of, such as `2026-11-24`. */
  asOf: string;
  /** W-2 coders whose jobs tell the effects apart. */
  coders: number;
  /** The middle of the nation's pay. */
  centre: { log: number; variance: number };
  /** Median of log pay less its centre. */
  medianOffset: number;
  /** Variance of the nation's log pay, and how much further the ends are than those of a normal with it. */
  spread: { variance: number; down: number; up: number };
  columns: {
    name: CellName;
    /** The offset that baselines and official figures give. */
    prior: number;
    /** Of all coders. */
    share: number;
    /** Whether a figure is published. */
    known: boolean;
    /** Coders times how far its centre is from its dimension's. */
    pull: number;
  }[];
  /** Centred cross-products of the columns, summed over coders. */
  cross: number[][];
  /** Variance that reports leave to explain, of one coder in a fully described job. */
  residual: number;
  /** Variance of a dimension's effects about their priors, by dimension. */
  effectVariance: Record<string, number>;
  cells: Record<string, CellCorrection>;
  /** Variance of what additive effects miss, by kind of cell such as `state&specialty`. */
  missVariance: Record<string, Record<Share, number>>;
  /** What 1099 pay differs by. */
  contract: { by: number; variance: number };
}
