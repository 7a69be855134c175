import { db } from '@/lib/db/client';
import type { CellName } from './cell';
import { recordChange, takeReleaseLock } from './record-change';
import { windowFrom } from './window';

/** Lets go of the reports that a new month has made too old. Does nothing within the same month. */
export async function moveWindow(): Promise<CellName[]> {
  return db.$transaction(async (tx) => {
    await takeReleaseLock(tx);
    const last = await tx.release.findFirst({ orderBy: { id: 'desc' }, select: { windowFrom: true } });
    if (!last || last.windowFrom.getTime() === windowFrom(new Date()).getTime()) return [];
    return recordChange(tx, { author: null, approvedMore: 0 });
  });
}
