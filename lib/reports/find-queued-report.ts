import type { Moderator } from '@/lib/auth/viewer';
import { db } from '@/lib/db/client';
import { authorOf } from './author';
import { type QueuedReport, queuedColumns, queuedReports } from './queued-report';
import { type ShownReport, shownColumns, shownReport } from './shown-report';

interface ReportInContext {
  report: QueuedReport;
  /** The report it replaces once approved. */
  original: ShownReport | null;
  /** The author's other reports, newest first, dated by month only. */
  ofAuthor: ShownReport[];
}

/** A waiting report with its context; null if no longer waiting. */
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
  const [report] = await queuedReports([row], authorOf(moderator.userId));
  return report
    ? {
        report,
        original: ofAuthor.find(({ id }) => id === replacesId) ?? null,
        ofAuthor: ofAuthor.filter(({ id }) => id !== replacesId),
      }
    : null;
}
