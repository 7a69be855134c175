import type { LockedTransaction } from '@/lib/aggregates/take-release-lock';
import type { Transaction } from '@/lib/db/client';

/** A new version of an older report, or a report of its own. */
interface Version {
  id: string;
  author: string;
  replacesId: string | null;
}

/**
 * Called as a version is approved: what it corrects no longer counts. Returns by how many the number of approved reports
 * falls.
 */
export async function replaceOriginal(tx: LockedTransaction, version: Version): Promise<0 | 1> {
  return turnOriginal(tx, version, 'APPROVED', 'REPLACED');
}

/** Called as that approval is undone: the original counts again. Returns how many more reports are then approved. */
export async function restoreOriginal(tx: LockedTransaction, version: Version): Promise<0 | 1> {
  return turnOriginal(tx, version, 'REPLACED', 'APPROVED');
}

/** An original that its author withdrew, or that has been decided on again, stays as it is. */
async function turnOriginal(
  tx: LockedTransaction,
  version: Version,
  from: 'APPROVED' | 'REPLACED',
  to: 'APPROVED' | 'REPLACED',
): Promise<0 | 1> {
  if (version.replacesId === null) return 0;
  const { count } = await tx.report.updateMany({
    where: { id: version.replacesId, status: from },
    data: { status: to },
  });
  if (count === 0) return 0;
  await swapPlaces(tx, version.author, version.id, version.replacesId);
  return 1;
}

/** No report stays there: the first of an author has the place 1. */
const FREE_PLACE = 0;

/** A version takes its original's place among its author's reports, so that an older job does not become the latest. */
export async function swapPlaces(tx: Transaction, author: string, one: string, other: string): Promise<void> {
  const rows = await tx.report.findMany({
    where: { author, id: { in: [one, other] } },
    select: { id: true, authorSequence: true },
  });
  const placeOf = new Map(rows.map(({ id, authorSequence }) => [id, authorSequence]));
  const steps: [string, number | undefined][] = [
    [one, FREE_PLACE],
    [other, placeOf.get(one)],
    [one, placeOf.get(other)],
  ];
  for (const [id, authorSequence] of steps) {
    if (authorSequence !== undefined) await tx.report.update({ where: { id }, data: { authorSequence } });
  }
}
