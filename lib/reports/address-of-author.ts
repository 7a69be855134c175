import { decrypt } from '@/lib/auth/encrypt';
import type { Admin } from '@/lib/auth/viewer';
import type { Transaction } from '@/lib/db/client';
import { authorOf } from './author';

/**
 * The address behind a report, for bans alone: no one may see it. No column leads there, so the hash of every account is
 * computed. Undefined when the report is gone, or its author does not sign in here.
 */
export async function addressOfAuthor(
  _admin: Admin,
  tx: Pick<Transaction, 'report' | 'user'>,
  reportId: string,
): Promise<string | undefined> {
  const report = await tx.report.findUnique({ where: { id: reportId }, select: { author: true } });
  if (!report) return undefined;
  const users = await tx.user.findMany({ select: { id: true, encryptedEmail: true } });
  const author = users.find(({ id }) => authorOf(id) === report.author);
  return author && decrypt('address', author.encryptedEmail);
}
