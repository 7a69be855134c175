import type { Viewer } from '@/lib/auth/viewer';
import { db } from '@/lib/db/client';
import { authorOf } from './author';
import { takeOut } from './take-out';

/** `gone`: the viewer has no such report, or withdrew it before. `moved` are the tags of what changed by it. */
export type OwnChange = { outcome: 'done'; moved: string[] } | { outcome: 'gone' };

/** Takes an own report out of the queue or out of the figures; it stays in the author's list. */
export async function withdrawReport(viewer: Viewer, reportId: string): Promise<OwnChange> {
  return db.$transaction(async (tx) => {
    const taken = await takeOut(tx, authorOf(viewer.userId), reportId);
    if (!taken || taken.was === 'WITHDRAWN') return { outcome: 'gone' };
    // Without the report's id: the time of the withdrawal together with the day of a sign-in would reveal whose it is.
    await tx.auditEvent.create({ data: { action: 'report_withdrawn' } });
    return { outcome: 'done', moved: taken.moved };
  });
}
