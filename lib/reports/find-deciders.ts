import { accountNames } from '@/lib/auth/account-names';
import type { Viewer } from '@/lib/auth/viewer';
import { db } from '@/lib/db/client';
import type { AuditAction } from '@/lib/db/generated/enums';
import { type Actor, actorOf } from './actor';
import { authorizeModerator } from './authorize';
import { lastDecisions } from './last-decisions';

export interface LastDecision {
  action: AuditAction;
  actor: Actor;
}

/**
 * What moderators last did to each of these reports; one that its author withdrew, or nobody decided on, is left out.
 * Throws NotAllowed for anyone but a moderator or admin.
 */
export async function findDeciders(viewer: Viewer, reportIds: readonly string[]): Promise<LastDecision[]> {
  authorizeModerator(viewer);
  const standing = await db.report.findMany({
    where: { id: { in: [...reportIds] }, status: { not: 'WITHDRAWN' } },
    select: { id: true },
  });
  const last = await lastDecisions(
    db,
    standing.map(({ id }) => id),
  );
  const names = await accountNames([...last.values()].map(({ actorId }) => actorId));
  return [...last.values()].map(({ action, actorId }) => ({ action, actor: actorOf(actorId, names) }));
}
