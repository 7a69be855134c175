import { windowFrom } from '@/lib/aggregates/window';
import type { Transaction } from '@/lib/db/client';

/** What became of the reports that were added. Their sum is how many were added. */
export interface AddedReports {
  /** Stand in the figures. */
  counted: number;
  /** Wait for a moderator. */
  waiting: number;
  /** Received longer ago than figures reach back. */
  outsideWindow: number;
  /** Give way to pay of a newer year of the same coder. */
  newerPay: number;
  /** Give way to the main job of the same coder, or to a later report of it. */
  mainJob: number;
}

/** Needs up-to-date marks of what counts. */
export async function countAdded(tx: Transaction, now: Date): Promise<AddedReports> {
  const [added] = await tx.$queryRaw<AddedReports[]>`
    SELECT
      count(*) FILTER (WHERE fate = 'counted')::int AS counted,
      count(*) FILTER (WHERE fate = 'waiting')::int AS waiting,
      count(*) FILTER (WHERE fate = 'outside')::int AS "outsideWindow",
      count(*) FILTER (WHERE fate = 'newer')::int AS "newerPay",
      count(*) FILTER (WHERE fate = 'main')::int AS "mainJob"
    FROM (
      SELECT CASE
        WHEN report.received_month < ${windowFrom(now)}::date THEN 'outside'
        WHEN report.status = 'PENDING' THEN 'waiting'
        WHEN report.counted THEN 'counted'
        WHEN EXISTS (
          SELECT 1 FROM report AS other WHERE other.author = report.author AND other.counted
            AND (other.employment = 'contract') = (report.employment = 'contract') AND other.pay_year > report.pay_year
        ) THEN 'newer'
        ELSE 'main' END AS fate
      FROM imported JOIN report USING (id) WHERE imported.fate IS NULL
    ) AS added`;
  return added ?? { counted: 0, waiting: 0, outsideWindow: 0, newerPay: 0, mainJob: 0 };
}
