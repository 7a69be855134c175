import type { AuditAction } from '@/lib/db/generated/enums';

/** Log events that decide on one report. Bans can name a report too; what authors do names none. */
export const decisionActions = [
  'report_approved',
  'report_rejected',
  'decision_undone',
] as const satisfies readonly AuditAction[];

/**
 * Why a report was left out of a batch. `already-decided`: another moderator decided first, or the author withdrew it; the
 * log says which. `gone`: its author deleted it.
 */
export interface Refusal {
  report: string;
  why: 'already-decided' | 'own-report' | 'gone';
}

/** The result of a moderator's batch. If some reports are refused, the others are still done. */
export interface Batch {
  /** Stands in each event of the log that the batch wrote. */
  batch: string;
  /** Ids of the reports that it decided on. */
  done: string[];
  refused: Refusal[];
  /** The tags of what changed by it. */
  moved: string[];
}

/** The most reports in one batch, which keeps its transaction to seconds. */
export const MOST_IN_BATCH = 1_000;
