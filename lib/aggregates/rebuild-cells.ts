import { db, type Transaction } from '@/lib/db/client';
import { COUNTING_RULE } from './counted-reports';
import { readChangedBy, writeContents } from './stored-cells';
import { type LockedTransaction, takeReleaseLock } from './take-release-lock';
import { tallyReports } from './tally-reports';
import { windowFrom } from './window';
import { writeMarks } from './write-marks';
import { writeRelease } from './write-release';

const HALF_AN_HOUR = 1_800_000;

/** Recomputes all cells from the reports and publishes what they may show. For bulk writes. */
export async function rebuildCells(): Promise<void> {
  await db.$transaction(async (tx) => rebuildWithin(await takeReleaseLock(tx)), {
    timeout: HALF_AN_HOUR,
    maxWait: HALF_AN_HOUR,
  });
}

/**
 * The same, within the transaction of the bulk write. The import `added` may have marked its reports as counted. Returns the
 * tags of what moved.
 */
export async function rebuildWithin(tx: LockedTransaction, added?: number): Promise<string[]> {
  const from = windowFrom(new Date());
  const { contents, approvedReports, sample } = await tallyReports(tx, from, (marks) => writeMarks(tx, marks), added);

  for (const { name, changedBy } of await readChangedBy(tx, contents.cells())) contents.noteChanged(name, changedBy);
  await tx.$executeRaw`UPDATE cell SET coders = 0, months = '{}'`;
  await tx.$executeRaw`DELETE FROM cell_block`;
  await writeContents(tx, contents.entries());
  return writeRelease(tx, { approvedReports, sample, windowFrom: from, countingRule: COUNTING_RULE }, contents.cells());
}

/**
 * Recounts after an upgrade that emptied the cells or changed which report counts, once for all servers that start at the
 * same time. Otherwise does nothing. Returns whether it recounted.
 */
export async function catchUp(): Promise<boolean> {
  return db.$transaction(
    async (tx) => {
      const locked = await takeReleaseLock(tx);
      const behind = await isBehind(locked);
      if (behind) await rebuildWithin(locked);
      return behind;
    },
    { timeout: HALF_AN_HOUR, maxWait: HALF_AN_HOUR },
  );
}

/** Whether the cells are not those of the approved reports by the present rule, so that no change can be added to them. */
export async function isBehind(tx: Transaction): Promise<boolean> {
  const last = await tx.release.findFirst({ orderBy: { id: 'desc' }, select: { countingRule: true } });
  if (last && last.countingRule < COUNTING_RULE) return true;
  const cell = await tx.cell.findFirst({ select: { name: true } });
  return !cell && (await tx.report.findFirst({ where: { status: 'APPROVED' }, select: { id: true } })) !== null;
}
