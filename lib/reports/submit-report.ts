import { monthOf } from '@/lib/aggregates/window';
import { NotAllowed } from '@/lib/auth/not-allowed';
import type { Viewer } from '@/lib/auth/viewer';
import { db } from '@/lib/db/client';
import { derivePay } from '@/lib/survey/pay';
import { authorOf } from './author';
import { payEntryOf, type ReportInput } from './report-input';

/**
 * Puts a report into the moderators' queue. The submission's id becomes the report's, so that sending a form twice
 * makes one report. Throws NotAllowed when another author's report has that id.
 */
export async function submitReport(viewer: Viewer, submissionId: string, input: ReportInput): Promise<void> {
  const author = authorOf(viewer.userId);
  const receivedAt = new Date();
  const { amount, bonus, ...entry } = input;

  await db.$transaction(async (tx) => {
    // One author's submissions take turns, so that their sequence has neither gaps nor twins.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${author}, 0))`;

    const sameId = await tx.report.findUnique({ where: { id: submissionId }, select: { author: true } });
    if (sameId?.author === author) return;
    if (sameId) throw new NotAllowed('This submission belongs to someone else');

    const { _max } = await tx.report.aggregate({ where: { author }, _max: { authorSequence: true } });
    await tx.report.create({
      data: {
        ...entry,
        ...derivePay(payEntryOf(input)),
        id: submissionId,
        author,
        authorSequence: (_max.authorSequence ?? 0) + 1,
        amountCents: amount,
        bonusCents: bonus,
        receivedAt,
        receivedMonth: monthOf(receivedAt),
      },
    });
  });
}
