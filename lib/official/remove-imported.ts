import { seedBaselines } from '@/lib/baselines/seed-baselines';
import { takeBaselinesLock } from '@/lib/baselines/take-baselines-lock';
import { db } from '@/lib/db/client';
import { DATABASE_TAG } from '@/lib/db/database-tag';
import { notifyServers } from '@/lib/db/notify-servers';

/** Takes an import back: the seed files' figures of that dataset and period stand again. Returns how many it removed. */
export async function removeImported(dataset: string, period: string): Promise<number> {
  const removed = await db.$transaction(async (tx) => {
    await takeBaselinesLock(tx);
    const { count } = await tx.officialFigure.deleteMany({ where: { dataset, period, importedFrom: { not: null } } });
    if (count > 0) await notifyServers(tx, [DATABASE_TAG]);
    return count;
  });
  if (removed > 0) await seedBaselines();
  return removed;
}
