import { db } from '@/lib/db/client';
import { readFittedModel } from '@/lib/estimate/read-model';
import { refitModel } from '@/lib/estimate/refit-model';
import { triageReport } from '@/lib/reports/triage-report';

const TEN_MINUTES = 600_000;

/**
 * Holds the sample reports that wait against what was just published, as if they had come in one after another. All at
 * once, so that a start that is killed leaves none of it, and one finding tells the next start that it is done.
 */
export async function triageSample(): Promise<void> {
  const done = await db.report.findFirst({
    where: { sample: true, NOT: { findings: { equals: [] } } },
    select: { id: true },
  });
  if (done) return;
  const pending = await db.report.findMany({
    where: { sample: true, status: 'PENDING' },
    orderBy: { receivedAt: 'asc' },
    select: { id: true, receivedAt: true },
  });
  if (pending.length === 0) return;
  const now = new Date();
  await refitModel(now);
  const model = await readFittedModel();
  await db.$transaction(
    async (tx) => {
      for (const { id, receivedAt } of pending) await triageReport(tx, model, id, receivedAt ?? now);
    },
    { timeout: TEN_MINUTES },
  );
}
