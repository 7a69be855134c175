import type { Viewer } from '@/lib/auth/viewer';
import { db } from '@/lib/db/client';
import { nextDue } from './next-due';

/**
 * Has the viewer reminded once a year, in a month from 1 to 12 that they chose; null: not at all. Never a month taken
 * from their reports, which would stand beside the account and tell when these were sent.
 */
export async function setReminder(viewer: Viewer, month: number | null): Promise<void> {
  const reminderDue = month === null ? null : nextDue(month, new Date());
  await db.user.updateMany({ where: { id: viewer.userId }, data: { reminderDue } });
}
