import type { Viewer } from '@/lib/auth/viewer';
import { db } from '@/lib/db/client';
import { authoriseModerator } from './authorise';
import { lastDecisions } from './last-decisions';

/** What the log says of a step of the viewer's own: how many reports it decided on, and for how many it still stands. */
export interface OwnStep {
  decided: number;
  standing: number;
}

/** Throws NotAllowed for anyone but a moderator or admin. A step of someone else, or of nobody, decided on none. */
export async function findStep(viewer: Viewer, step: string): Promise<OwnStep> {
  authoriseModerator(viewer);
  const events = await db.auditEvent.findMany({ where: { step, actorId: viewer.userId }, select: { reportId: true } });
  const reports = events.flatMap(({ reportId }) => reportId ?? []);
  const last = await lastDecisions(db, reports);
  const standing = [...last.values()].filter((event) => event.step === step).length;
  return { decided: events.length, standing };
}
