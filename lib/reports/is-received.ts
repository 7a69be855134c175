import { db } from '@/lib/db/client';

/** Whether a submission has become a report, no matter whose. */
export async function isReceived(submissionId: string): Promise<boolean> {
  return (await db.report.findUnique({ where: { id: submissionId }, select: { id: true } })) !== null;
}
