import type { Viewer } from '@/lib/auth/viewer';
import { db } from '@/lib/db/client';
import { authorOf } from './author';

/** Every column of the viewer's reports but the hash that stands for them, the latest first. */
export async function readOwnRecords(viewer: Viewer) {
  return db.report.findMany({
    where: { author: authorOf(viewer.userId) },
    orderBy: { authorSequence: 'desc' },
    omit: { author: true, findings: true, suspicion: true },
  });
}

export type OwnRecord = Awaited<ReturnType<typeof readOwnRecords>>[number];
