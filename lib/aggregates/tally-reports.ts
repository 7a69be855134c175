import type { Transaction } from '@/lib/db/client';
import { CellContents } from './cell-contents';
import { countedReports } from './counted-reports';
import { reportColumns } from './report-columns';

/** What the stored cells must say, computed from the reports alone. */
export interface Tally {
  /** All that the cells must hold. The authors of reports that join or leave them are noted as having changed something. */
  contents: CellContents;
  approvedReports: number;
  sample: boolean;
  /** Ids marked as counted in the table that should not be, or the other way round. */
  wronglyMarked: { id: string; counted: boolean }[];
}

/** The ids of the reports that no cell held yet, whatever they are marked as, of authors whose hashes lie between two. */
export type NewBetween = (firstAuthor: string, lastAuthor: string) => Promise<ReadonlySet<string>>;

const PAGE = 10_000;

/** Reads all reports once, author by author. */
export async function tallyReports(tx: Transaction, windowFrom: Date, newBetween?: NewBetween): Promise<Tally> {
  const tally: Tally = { contents: new CellContents(), approvedReports: 0, sample: false, wronglyMarked: [] };

  for await (const { reports, added } of reportsByAuthor(tx, newBetween)) {
    const counted = countedReports(reports, windowFrom);
    for (const report of reports) {
      if (report.status === 'APPROVED') tally.approvedReports += 1;
      if (report.sample) tally.sample = true;
      const counts = counted.has(report.id);
      const countedBefore = report.counted && !added.has(report.id);
      if (counts && countedBefore) tally.contents.hold(report);
      else if (counts) tally.contents.change(report, 1);
      else if (countedBefore) tally.contents.markChanged(report);
      if (counts !== report.counted) tally.wronglyMarked.push({ id: report.id, counted: counts });
    }
  }
  return tally;
}

async function* reportsByAuthor(tx: Transaction, newBetween?: NewBetween) {
  let reports: Awaited<ReturnType<typeof pageOfReports>> = [];
  let added: ReadonlySet<string> = new Set();
  for (let page = await pageOfReports(tx); page.length > 0; page = await pageOfReports(tx, page.at(-1)?.id)) {
    const [first, last] = [reports[0] ?? page[0], page.at(-1)];
    // The last author of the page before may go on here.
    if (newBetween && first && last) added = await newBetween(first.author, last.author);
    for (const report of page) {
      if (reports[0] && reports[0].author !== report.author) {
        yield { reports, added };
        reports = [];
      }
      reports.push(report);
    }
  }
  if (reports.length > 0) yield { reports, added };
}

function pageOfReports(tx: Transaction, after?: string) {
  return tx.report.findMany({
    select: reportColumns,
    orderBy: [{ author: 'asc' }, { authorSequence: 'asc' }],
    take: PAGE,
    ...(after ? { cursor: { id: after }, skip: 1 } : {}),
  });
}
