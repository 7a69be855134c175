import type { Moderator } from '@/lib/auth/viewer';
import { db } from '@/lib/db/client';
import { authorOf } from './author';
import { type QueuedReport, queuedColumns, queuedReport } from './queued-report';
import { type ShownReport, shownColumns, shownReport } from './shown-report';

interface ReportInContext {
  report: QueuedReport;
  /** What it takes the place of once it is approved. */
  original: ShownReport | null;
  /** What else its author sent, the newest first: months are all that is told of when. */
  ofAuthor: ShownReport[];
}

/** A waiting report with its context; null when it waits no more. */
export async function findQueuedReport(moderator: Moderator, reportId: string): Promise<ReportInContext | null> {
  const row = await db.report.findUnique({ where: { id: reportId, status: 'PENDING' }, select: queuedColumns });
  if (!row) return null;
  const others = await db.report.findMany({
    where: { author: row.author, id: { not: reportId }, status: { not: 'REPLACED' } },
    orderBy: [{ receivedMonth: 'desc' }, { authorSequence: 'desc' }],
    select: shownColumns,
  });
  const ofAuthor = others.map(shownReport);
  const { replacesId } = row;
  return {
    report: queuedReport(row, authorOf(moderator.userId)),
    original: ofAuthor.find(({ id }) => id === replacesId) ?? null,
    ofAuthor: ofAuthor.filter(({ id }) => id !== replacesId),
  };
}
