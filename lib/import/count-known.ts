import type { Transaction } from '@/lib/db/client';

/** What became of the rows that were not added. */
export interface KnownReports {
  /** Stand in the file more than once; the first of each is none of these. */
  repeated: number;
  /** Match an existing report that stays as it is: approved, waiting, or since rejected, withdrawn or corrected. */
  approvedBefore: number;
  waiting: number;
  closed: number;
  /** Waited, and are approved now. */
  approvedNow: number;
  /** An export of this site named them, and they were deleted since. */
  deleted: number;
}

/** Needs the staged rows settled, in the table `imported`. */
export async function countKnown(tx: Transaction): Promise<KnownReports> {
  const [known] = await tx.$queryRaw<KnownReports[]>`
    SELECT
      count(*) FILTER (WHERE fate = 'repeated')::int AS repeated,
      count(*) FILTER (WHERE fate = 'there' AND report.status = 'APPROVED')::int AS "approvedBefore",
      count(*) FILTER (WHERE fate = 'there' AND report.status = 'PENDING')::int AS waiting,
      count(*) FILTER (WHERE fate = 'there' AND report.status NOT IN ('APPROVED', 'PENDING'))::int AS closed,
      count(*) FILTER (WHERE fate = 'approved')::int AS "approvedNow",
      count(*) FILTER (WHERE fate = 'deleted')::int AS deleted
    FROM imported LEFT JOIN report ON report.id = imported.known WHERE fate IS NOT NULL`;
  return known ?? { repeated: 0, approvedBefore: 0, waiting: 0, closed: 0, approvedNow: 0, deleted: 0 };
}
