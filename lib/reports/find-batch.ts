import type { Moderator } from '@/lib/auth/viewer';
import { db } from '@/lib/db/client';
import { lastDecisions } from './last-decisions';

/** What the log says of a batch of the viewer's own: how many reports it decided on, and for how many it still stands. */
export interface OwnBatch {
  decided: number;
  standing: number;
}

/** A batch of someone else, or of nobody, decided on none. */
export async function findBatch(moderator: Moderator, batch: string): Promise<OwnBatch> {
  const events = await db.auditEvent.findMany({
    where: { batch, actorId: moderator.userId },
    select: { reportId: true },
  });
  const reports = events.flatMap(({ reportId }) => reportId ?? []);
  const last = await lastDecisions(db, reports);
  const standing = [...last.values()].filter((event) => event.batch === batch).length;
  return { decided: events.length, standing };
}
