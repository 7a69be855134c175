import { db } from '@/lib/db/client';
import type { Viewer } from './viewer';

/** Signs the viewer out on one device; `id` as `listOwnSessions` gives it. Someone else's session stays. */
export async function endOwnSession(viewer: Viewer, id: string): Promise<void> {
  await db.session.deleteMany({ where: { sessionToken: id, userId: viewer.userId } });
}
