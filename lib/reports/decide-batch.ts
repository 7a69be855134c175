import { randomUUID } from 'node:crypto';
import { type LockedTransaction, takeReleaseLock } from '@/lib/aggregates/take-release-lock';
import type { Moderator } from '@/lib/auth/viewer';
import { db, type Transaction } from '@/lib/db/client';
import { commitAfterOthers } from '@/lib/db/commit-after-others';
import type { Report } from '@/lib/db/generated/client';
import type { ReportStatus } from '@/lib/db/generated/enums';
import { authorOf } from './author';
import { type Batch, MOST_IN_BATCH, type Refusal } from './decision';
import { lastDecisions } from './last-decisions';

export type Decidable = Pick<Report, 'id' | 'author' | 'status' | 'receivedAt' | 'replacesId'>;

interface Wanted {
  /** The status a report must have. */
  statuses: readonly ReportStatus[];
  /** The batch that must have given it that status. */
  broughtBy?: string;
}

/** Writes the decision on all of these reports; returns the tags of what moved. */
type Act = (
  tx: LockedTransaction,
  reports: readonly Decidable[],
  /** What each event of the log says of the batch. */
  by: { actorId: string; batch: string },
) => Promise<string[]>;

const LONGEST_MS = 30_000;

/**
 * One moderator's batch, in one transaction. Skips reports that the viewer may not decide on or that have changed status,
 * and acts on the others. Batches take turns and lock their reports in the same order. Throws RangeError for too many reports.
 */
export async function decideBatch(
  moderator: Moderator,
  reportIds: readonly string[],
  wanted: Wanted,
  act: Act,
): Promise<Batch> {
  if (reportIds.length > MOST_IN_BATCH) throw new RangeError(`A batch decides on ${MOST_IN_BATCH} reports at most`);
  return db.$transaction(
    async (unlocked) => {
      const tx = await takeReleaseLock(unlocked);
      const { reports, refused } = await sortOut(tx, moderator, reportIds, wanted);
      const batch = randomUUID();
      const moved = reports.length > 0 ? await act(tx, reports, { actorId: moderator.userId, batch }) : [];
      if (refused.length > 0) await commitAfterOthers(tx); // what others have decided is part of the answer
      return { batch, done: reports.map(({ id }) => id), refused, moved };
    },
    { timeout: LONGEST_MS, maxWait: LONGEST_MS },
  );
}

async function sortOut(
  tx: Transaction,
  moderator: Moderator,
  reportIds: readonly string[],
  { statuses, broughtBy }: Wanted,
): Promise<{ reports: Decidable[]; refused: Refusal[] }> {
  await tx.$executeRaw`SELECT 1 FROM report WHERE id = ANY (${reportIds}::uuid[]) ORDER BY id FOR UPDATE`;
  const rows = await tx.report.findMany({
    where: { id: { in: [...reportIds] } },
    select: { id: true, author: true, status: true, receivedAt: true, replacesId: true },
  });
  const found = new Map(rows.map((row) => [row.id, row]));
  const broughtByOther = broughtBy ? await decidedOtherwise(tx, reportIds, broughtBy) : new Set<string>();
  const own = authorOf(moderator.userId);
  const refusalOf = (id: string): Refusal['why'] | undefined => {
    const row = found.get(id);
    if (!row) return 'gone';
    if (row.author === own) return 'own-report';
    return statuses.includes(row.status) && !broughtByOther.has(id) ? undefined : 'already-decided';
  };
  const refused = [...new Set(reportIds)].flatMap((report): Refusal[] => {
    const why = refusalOf(report);
    return why ? [{ report, why }] : [];
  });
  return { reports: rows.filter(({ id }) => !refusalOf(id)), refused };
}

async function decidedOtherwise(tx: Transaction, reportIds: readonly string[], batch: string): Promise<Set<string>> {
  const last = await lastDecisions(tx, reportIds);
  return new Set([...last].flatMap(([report, event]) => (event.batch === batch ? [] : [report])));
}
