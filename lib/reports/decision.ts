import type { CellName } from '@/lib/aggregates/cell';
import type { Viewer } from '@/lib/auth/viewer';
import type { Transaction } from '@/lib/db/client';
import type { AuditAction, ReportStatus } from '@/lib/db/generated/enums';
import { authorOf } from './author';

/** The events of the log that decide on one report; bans may name one as well, and acts of authors name none. */
export const decisionActions = [
  'report_approved',
  'report_rejected',
  'decision_undone',
] as const satisfies readonly AuditAction[];

type Refusal =
  /** Someone was faster: another moderator (`by`, an account), or the author who withdrew it (`by` is null). */
  | { outcome: 'already-decided'; status: ReportStatus; by: string | null }
  | { outcome: 'own-report' }
  | { outcome: 'gone' };

/** What came of a moderator's step; `moved` are the cells whose published figure changed. */
export type Decision = { outcome: 'done'; moved: CellName[] } | Refusal;

type Loaded =
  | { refusal: Refusal; report?: never }
  | {
      refusal?: never;
      report: { id: string; author: string; status: ReportStatus; receivedAt: Date | null; replacesId: string | null };
    };

/** Locks the report for the transaction, so that of two moderators one wins, and says why it can't be decided on. */
export async function loadForDecision(
  tx: Transaction,
  viewer: Viewer,
  reportId: string,
  expected: readonly ReportStatus[],
): Promise<Loaded> {
  await tx.$executeRaw`SELECT 1 FROM report WHERE id = ${reportId}::uuid FOR UPDATE`;
  const report = await tx.report.findUnique({
    where: { id: reportId },
    select: { id: true, author: true, status: true, receivedAt: true, replacesId: true },
  });
  if (!report) return { refusal: { outcome: 'gone' } };
  if (report.author === authorOf(viewer.userId)) return { refusal: { outcome: 'own-report' } };
  if (!expected.includes(report.status)) {
    const last = await lastDecision(tx, reportId, report.status);
    return { refusal: { outcome: 'already-decided', status: report.status, by: last?.actorId ?? null } };
  }
  return { report };
}

/** The newest entry of the log about a report that a moderator decided on; null where its author withdrew it. */
export async function lastDecision(
  tx: Pick<Transaction, 'auditEvent'>,
  reportId: string,
  status: ReportStatus | undefined,
): Promise<{ action: AuditAction; actorId: string | null } | null> {
  if (status === 'WITHDRAWN') return null;
  return tx.auditEvent.findFirst({
    where: { reportId, action: { in: [...decisionActions] } },
    orderBy: { at: 'desc' },
    select: { action: true, actorId: true },
  });
}
