import type { Transaction } from '@/lib/db/client';
import { CellContents } from './cell-contents';
import { countedReports } from './counted-reports';
import { reportColumns } from './report-columns';

/** What the stored cells must say, computed from the reports alone. */
export interface Tally {
  /** All that the cells must hold. The authors of wrongly marked reports are noted as having changed something. */
  contents: CellContents;
  approvedReports: number;
  sample: boolean;
  /** Ids marked as counted in the table that should not be, or the other way round. */
  wronglyMarked: { id: string; counted: boolean }[];
}

const PAGE = 10_000;

/** Reads all reports once, author by author. */
export async function tallyReports(tx: Transaction, windowFrom: Date): Promise<Tally> {
  const tally: Tally = { contents: new CellContents(), approvedReports: 0, sample: false, wronglyMarked: [] };

  for await (const reports of reportsByAuthor(tx)) {
    const counted = countedReports(reports, windowFrom);
    for (const report of reports) {
      if (report.status === 'APPROVED') tally.approvedReports += 1;
      if (report.sample) tally.sample = true;
      const counts = counted.has(report.id);
      if (counts) tally.contents.hold(report);
      if (counts !== report.counted) {
        tally.contents.markChanged(report);
        tally.wronglyMarked.push({ id: report.id, counted: counts });
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
