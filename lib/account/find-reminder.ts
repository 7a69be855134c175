import type { Viewer } from '@/lib/auth/viewer';
import { db } from '@/lib/db/client';

/** The month of the viewer's next reminder, such as `2027-01`; null when they asked for none. */
export async function findReminder(viewer: Viewer): Promise<string | null> {
  const user = await db.user.findUnique({ where: { id: viewer.userId }, select: { reminderDue: true } });
  return user?.reminderDue?.toISOString().slice(0, 7) ?? null;
}
