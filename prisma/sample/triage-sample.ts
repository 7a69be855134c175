import { db } from '@/lib/db/client';
import { readFittedModel } from '@/lib/estimate/read-model';
import { refitModel } from '@/lib/estimate/refit-model';
import { triageReport } from '@/lib/reports/triage-report';

/** Holds the sample reports that wait against what was just published, as if they had come in one after another. */
export async function triageSample(): Promise<void> {
  const pending = await db.report.findMany({
    where: { sample: true, status: 'PENDING', findings: { equals: [] } },
    orderBy: { receivedAt: 'asc' },
    select: { id: true, receivedAt: true },
  });
  if (pending.length === 0) return;
  const now = new Date();
  await refitModel(now);
  const model = await readFittedModel();
  for (const { id, receivedAt } of pending) {
    await db.$transaction((tx) => triageReport(tx, model, id, receivedAt ?? now));
  }
}
