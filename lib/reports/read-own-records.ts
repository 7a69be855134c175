import type { Viewer } from '@/lib/auth/viewer';
import { db } from '@/lib/db/client';
import { authorOf } from './author';

/**
 * The viewer's reports, latest first, without the author's hash and without what triage noted. A note that a report
 * resembles another's would let its author probe for what others are paid.
 */
export async function readOwnRecords(viewer: Viewer) {
  return db.report.findMany({
    where: { author: authorOf(viewer.userId) },
    orderBy: { authorSequence: 'desc' },
    omit: { author: true, findings: true, suspicion: true },
  });
}

export type OwnRecord = Awaited<ReturnType<typeof readOwnRecords>>[number];
