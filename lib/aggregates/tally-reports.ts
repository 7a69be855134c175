import type { Transaction } from '@/lib/db/client';
import { BucketCounts } from './bucket-counts';
import { countedReports } from './counted-reports';
import { reportColumns } from './report-columns';

/** What the stored cells must say, computed from the reports alone. */
export interface Tally {
  counts: BucketCounts;
  approvedReports: number;
  sample: boolean;
  /** Ids marked as counted in the table that should not be, or the other way round. */
  wronglyMarked: { id: string; counted: boolean }[];
}

const PAGE = 5_000;

/** Reads all reports once, author by author. */
export async function tallyReports(tx: Transaction, windowFrom: Date): Promise<Tally> {
  const tally: Tally = {
    counts: new BucketCounts(),
    approvedReports: 0,
    sample: false,
    wronglyMarked: [],
  };

  for await (const reports of reportsByAuthor(tx)) {
    const counted = countedReports(reports, windowFrom);
    for (const report of reports) {
      if (report.status === 'APPROVED') tally.approvedReports += 1;
      if (report.sample) tally.sample = true;
      if (counted.has(report.id)) {
        tally.counts.add(report, 1);
      }
      if (counted.has(report.id) !== report.counted) {
        tally.wronglyMarked.push({ id: report.id, counted: counted.has(report.id) });
      }
    }
  }
  return tally;
}

async function* reportsByAuthor(tx: Transaction) {
  let group: Awaited<ReturnType<typeof pageOfReports>> = [];
  for (let page = await pageOfReports(tx); page.length > 0; page = await pageOfReports(tx, page.at(-1)?.id)) {
    for (const report of page) {
      if (group[0] && group[0].author !== report.author) {
        yield group;
        group = [];
      }
      group.push(report);
    }
  }
  if (group.length > 0) yield group;
}

function pageOfReports(tx: Transaction, after?: string) {
  return tx.report.findMany({
    select: reportColumns,
    orderBy: [{ author: 'asc' }, { authorSequence: 'asc' }],
    take: PAGE,
    ...(after ? { cursor: { id: after }, skip: 1 } : {}),
  });
}
