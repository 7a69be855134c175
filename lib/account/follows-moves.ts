import type { Viewer } from '@/lib/auth/viewer';
import { db } from '@/lib/db/client';

/** Whether the viewer is told by email of medians that move. */
export async function followsMoves(viewer: Viewer): Promise<boolean> {
  return (await db.user.count({ where: { id: viewer.userId, movesToldOf: { not: null } } })) > 0;
}
