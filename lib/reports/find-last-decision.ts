import type { Viewer } from '@/lib/auth/viewer';
import { db } from '@/lib/db/client';
import type { AuditAction } from '@/lib/db/generated/enums';
import { authoriseModerator } from './authorise';

export interface LastDecision {
  action: AuditAction;
  actorEmail: string | null;
}

/** The newest entry of the log about a report. Throws NotAllowed for anyone but a moderator or admin. */
export async function findLastDecision(viewer: Viewer, reportId: string): Promise<LastDecision | null> {
  authoriseModerator(viewer);
  return db.auditEvent.findFirst({
    where: { reportId },
    orderBy: { at: 'desc' },
    select: { action: true, actorEmail: true },
  });
}
