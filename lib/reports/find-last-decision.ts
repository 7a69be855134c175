import { accountNames } from '@/lib/auth/account-names';
import type { Viewer } from '@/lib/auth/viewer';
import { db } from '@/lib/db/client';
import type { AuditAction } from '@/lib/db/generated/enums';
import { type Actor, actorOf } from './actor';
import { authoriseModerator } from './authorise';
import { decisionActions } from './decision';

export interface LastDecision {
  action: AuditAction;
  actor: Actor;
}

/** The newest entry of the log about a report. Throws NotAllowed for anyone but a moderator or admin. */
export async function findLastDecision(viewer: Viewer, reportId: string): Promise<LastDecision | null> {
  authoriseModerator(viewer);
  const last = await db.auditEvent.findFirst({
    where: { reportId, action: { in: [...decisionActions] } },
    orderBy: { at: 'desc' },
    select: { action: true, actorId: true },
  });
  if (!last) return null;
  const names = await accountNames([last.actorId]);
  return { action: last.action, actor: actorOf(last.actorId, names) };
}
