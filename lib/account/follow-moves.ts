import { latestMoves } from '@/lib/aggregates/latest-moves';
import type { Viewer } from '@/lib/auth/viewer';
import { db } from '@/lib/db/client';

/**
 * Has the viewer told by email of medians that move from now on, or no longer. What is noted is the release that moved some
 * last, the same for all who ask meanwhile, and so tells little of when someone asked.
 */
export async function followMoves(viewer: Viewer, wanted: boolean): Promise<void> {
  const [newest] = wanted ? await latestMoves(db) : [];
  await db.user.updateMany({
    where: { id: viewer.userId, movesToldOf: wanted ? null : { not: null } },
    data: { movesToldOf: wanted ? (newest?.release ?? 0) : null, movesNotBefore: null },
  });
}
