import { db } from '@/lib/db/client';
import { commitAfterOthers } from '@/lib/db/commit-after-others';

/** Whether a submission has become a report, no matter whose. */
export async function isReceived(submissionId: string): Promise<boolean> {
  const found = await db.report.findUnique({ where: { id: submissionId }, select: { id: true } });
  if (!found) return false;
  await commitAfterOthers(db);
  return true;
}
