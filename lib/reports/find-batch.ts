import type { Viewer } from '@/lib/auth/viewer';
import { db } from '@/lib/db/client';
import { authorizeModerator } from './authorize';
import { lastDecisions } from './last-decisions';

/** What the log says of a batch of the viewer's own: how many reports it decided on, and for how many it still stands. */
export interface OwnBatch {
  decided: number;
  standing: number;
}

/** Throws NotAllowed for anyone but a moderator or admin. A batch of someone else, or of nobody, decided on none. */
export async function findBatch(viewer: Viewer, batch: string): Promise<OwnBatch> {
  authorizeModerator(viewer);
  const events = await db.auditEvent.findMany({ where: { batch, actorId: viewer.userId }, select: { reportId: true } });
  const reports = events.flatMap(({ reportId }) => reportId ?? []);
  const last = await lastDecisions(db, reports);
  const standing = [...last.values()].filter((event) => event.batch === batch).length;
  return { decided: events.length, standing };
}
