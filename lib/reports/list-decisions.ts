import { accountNames } from '@/lib/auth/account-names';
import type { Viewer } from '@/lib/auth/viewer';
import { db } from '@/lib/db/client';
import type { AuditAction } from '@/lib/db/generated/enums';
import { type Actor, actorOf } from './actor';
import { authoriseModerator } from './authorise';

export interface LoggedDecision {
  id: string;
  at: Date;
  action: AuditAction;
  actor: Actor;
  reportId: string | null;
  detail: string | null;
  /** Whether this is what the report stands by now, so that it can be undone. */
  inForce: boolean;
}

/** The latest entries of the audit log, newest first. Throws NotAllowed for anyone but a moderator or admin. */
export async function listDecisions(viewer: Viewer, most: number): Promise<LoggedDecision[]> {
  authoriseModerator(viewer);
  const events = await db.auditEvent.findMany({ orderBy: { at: 'desc' }, take: most });
  const reports = await db.report.findMany({
    where: { id: { in: events.flatMap(({ reportId }) => reportId ?? []) }, status: { in: ['APPROVED', 'REJECTED'] } },
    select: { id: true },
  });

  const names = await accountNames(events.map(({ actorId }) => actorId));
  const decided = new Set(reports.map(({ id }) => id));
  return events.map(({ id, at, action, actorId, reportId, detail }) => {
    const inForce = reportId !== null && decided.delete(reportId); // only the newest event of a report
    return { id, at, action, actor: actorOf(actorId, names), reportId, detail, inForce };
  });
}
