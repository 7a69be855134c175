import { cellsOf } from '@/lib/aggregates/cells-of';
import { latestFigures } from '@/lib/aggregates/latest-figures';
import type { Transaction } from '@/lib/db/client';
import { estimateOf } from '@/lib/estimate/estimate';
import { jobOfReport } from '@/lib/estimate/job-of-report';
import type { CurrentModel } from '@/lib/estimate/read-model';
import { shownColumns, shownReport } from './shown-report';
import { LIKE_PAY, type TriageFacts, WAVE_HOURS } from './triage';

/** Enough to recognize a wave, and a limit that keeps submitting fast however large a wave grows. */
const MOST_OTHERS = 50;

/** What triage compares a stored report with: published figures, the model, and other reports. */
export async function readTriageFacts(
  tx: Transaction,
  model: CurrentModel | null,
  reportId: string,
  now: Date,
): Promise<TriageFacts> {
  const { author, ...row } = await tx.report.findUniqueOrThrow({
    where: { id: reportId },
    select: { ...shownColumns, author: true },
  });
  const { state, role, specialty, setting, experienceYears, annualCents, replacesId } = row;
  const figures = await latestFigures(tx, cellsOf(row));
  const ofAuthor = await tx.report.findMany({
    where: { author, id: { notIn: [reportId, ...(replacesId ? [replacesId] : [])] }, status: { not: 'REPLACED' } },
    select: shownColumns,
  });
  const alike = {
    author: { not: author },
    state,
    role,
    annualCents: { gte: Math.floor(annualCents * (1 - LIKE_PAY)), lte: Math.ceil(annualCents * (1 + LIKE_PAY)) },
  };
  const twins = await tx.report.findMany({
    where: { ...alike, specialty, setting, experienceYears, status: { in: ['PENDING', 'APPROVED'] } },
    select: shownColumns,
    take: MOST_OTHERS,
  });
  const since = new Date(now.getTime() - WAVE_HOURS * 3_600_000);
  const arrived = await tx.report.findMany({
    where: { ...alike, status: 'PENDING', receivedAt: { gte: since, lte: now } },
    select: shownColumns,
    take: MOST_OTHERS,
  });
  return {
    report: shownReport(row),
    month: now.toISOString().slice(0, 7),
    expected: model && estimateOf(model.predictor, jobOfReport(row)),
    figures: [...figures.values()],
    ofAuthor: ofAuthor.map(shownReport),
    twins: twins.map(shownReport),
    arrived: arrived.map(shownReport),
  };
}
