import type { Moderator } from '@/lib/auth/viewer';
import { db } from '@/lib/db/client';
import { MOST_IN_BATCH } from './decision';
import { queuedOrder, queuedWhere } from './queue-filter';
import type { QueueQuestion } from './queue-question';

/** All waiting reports that are asked for, as many as one batch may decide on. */
export async function listQueuedIds(_moderator: Moderator, question: QueueQuestion): Promise<string[]> {
  const rows = await db.report.findMany({
    where: queuedWhere(question),
    orderBy: queuedOrder(question),
    take: MOST_IN_BATCH,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}
