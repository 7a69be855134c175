import type { AuditAction } from '@/lib/db/generated/enums';

/** The events of the log that decide on one report; bans may name one as well, and acts of authors name none. */
export const decisionActions = [
  'report_approved',
  'report_rejected',
  'decision_undone',
] as const satisfies readonly AuditAction[];

/**
 * Why one report was left out of a batch. `already-decided`: someone was faster, another moderator or the author who
 * withdrew it; the log knows. `gone`: its author deleted it.
 */
export interface Refusal {
  report: string;
  why: 'already-decided' | 'own-report' | 'gone';
}

/** What came of a moderator's batch: the others are done although some were refused. */
export interface Batch {
  /** Stands in each event of the log that the batch wrote. */
  batch: string;
  /** Ids of the reports that it decided on. */
  done: string[];
  refused: Refusal[];
  /** The tags of what changed by it. */
  moved: string[];
}

/** Reports that one batch may decide on: a transaction of seconds. */
export const MOST_IN_BATCH = 1_000;
