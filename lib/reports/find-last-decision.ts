import { accountNames } from '@/lib/auth/account-names';
import type { Viewer } from '@/lib/auth/viewer';
import { db } from '@/lib/db/client';
import type { AuditAction } from '@/lib/db/generated/enums';
import { type Actor, actorOf } from './actor';
import { authoriseModerator } from './authorise';
import { lastDecision } from './decision';

export interface LastDecision {
  action: AuditAction;
  actor: Actor;
}

/** What a moderator last did to a report; null where its author withdrew it. Throws NotAllowed for anyone but a moderator or admin. */
export async function findLastDecision(viewer: Viewer, reportId: string): Promise<LastDecision | null> {
  authoriseModerator(viewer);
  const report = await db.report.findUnique({ where: { id: reportId }, select: { status: true } });
  const last = await lastDecision(db, reportId, report?.status);
  if (!last) return null;
  const names = await accountNames([last.actorId]);
  return { action: last.action, actor: actorOf(last.actorId, names) };
}
