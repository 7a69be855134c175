import { accountNames } from '@/lib/auth/account-names';
import type { Moderator } from '@/lib/auth/viewer';
import { db } from '@/lib/db/client';
import type { AuditAction } from '@/lib/db/generated/enums';
import { type Actor, actorOf } from './actor';
import { lastDecisions } from './last-decisions';

export interface LastDecision {
  action: AuditAction;
  actor: Actor;
}

/** What moderators last did to each of these reports; one that its author withdrew, or nobody decided on, is left out. */
export async function findDeciders(moderator: Moderator, reportIds: readonly string[]): Promise<LastDecision[]> {
  const standing = await db.report.findMany({
    where: { id: { in: [...reportIds] }, status: { not: 'WITHDRAWN' } },
    select: { id: true },
  });
  const last = await lastDecisions(
    db,
    standing.map(({ id }) => id),
  );
  const names = await accountNames(
    moderator,
    [...last.values()].map(({ actorId }) => actorId),
  );
  return [...last.values()].map(({ action, actorId }) => ({ action, actor: actorOf(actorId, names) }));
}
