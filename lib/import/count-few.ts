import { isBehind } from '@/lib/aggregates/rebuild-cells';
import { recordChange } from '@/lib/aggregates/record-change';
import type { LockedTransaction } from '@/lib/aggregates/take-release-lock';
import { windowFrom } from '@/lib/aggregates/window';

/**
 * Counts the reports that a small import added or approved, and publishes, as decisions do: touching no other cells than
 * theirs. Returns false, and does nothing, where all must be counted anew: no cells of the present rule are there to add
 * to, or the last release went by another window.
 */
export async function countFew(tx: LockedTransaction, approvedMore: number): Promise<boolean> {
  const last = await tx.release.findFirst({ orderBy: { id: 'desc' }, select: { windowFrom: true } });
  const isSame = last?.windowFrom.getTime() === windowFrom(new Date()).getTime();
  if (!isSame || (await isBehind(tx))) return false;
  // They were written as counted, and are in no cell yet.
  await tx.$executeRaw`UPDATE report SET counted = false WHERE id IN (SELECT id FROM imported WHERE fate IS NULL)`;
  const authors = await tx.$queryRaw<{ author: string }[]>`
    SELECT DISTINCT author FROM imported WHERE fate IS NULL OR fate = 'approved'`;
  await recordChange(tx, { authors: authors.map(({ author }) => author), approvedMore });
  return true;
}
