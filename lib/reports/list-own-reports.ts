import type { Viewer } from '@/lib/auth/viewer';
import { db } from '@/lib/db/client';
import { authorOf } from './author';
import { type ShownReport, shownColumns, shownReport } from './shown-report';

/** The viewer's own reports, the latest first. */
export async function listOwnReports(viewer: Viewer): Promise<ShownReport[]> {
  const rows = await db.report.findMany({
    where: { author: authorOf(viewer.userId) },
    orderBy: { authorSequence: 'desc' },
    select: shownColumns,
  });
  return rows.map(shownReport);
}
