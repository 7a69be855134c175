import type { Transaction } from '@/lib/db/client';
import type { Report } from '@/lib/db/generated/client';
import { CellContents } from './cell-contents';
import { countedReports } from './counted-reports';
import type { reportColumns } from './report-columns';
import type { Mark } from './write-marks';

/** What the stored cells must say, computed from the reports alone. */
export interface Tally {
  /** All that the cells must hold. The authors of reports that join or leave them are noted as having changed something. */
  contents: CellContents;
  approvedReports: number;
  sample: boolean;
}

/** Small, so that what was read of one page is gone before many more are. */
const PAGE = 2_000;

/**
 * Reads all reports once, author by author. Of the import `added` no cell held any yet, whatever they are marked as. Those
 * that are marked as counted in the table and should not be, or the other way round, go to `wronglyMarked`, some at a time.
 */
export async function tallyReports(
  tx: Transaction,
  windowFrom: Date,
  wronglyMarked: (marks: readonly Mark[]) => void | Promise<void>,
  added?: number,
): Promise<Tally> {
  const tally: Tally = { contents: new CellContents(), approvedReports: 0, sample: false };
  let wrong: Mark[] = [];

  for await (const reports of reportsByAuthor(tx)) {
    const counted = countedReports(reports, windowFrom);
    for (const report of reports) {
      if (report.status === 'APPROVED') tally.approvedReports += 1;
      if (report.sample) tally.sample = true;
      const counts = counted.has(report.id);
      const countedBefore = report.counted && (added === undefined || report.importId !== added);
      if (counts && countedBefore) tally.contents.hold(report);
      else if (counts) tally.contents.change(report, 1);
      else if (countedBefore) tally.contents.markChanged(report);
      if (counts !== report.counted) wrong.push({ id: report.id, counted: counts });
    }
    if (wrong.length >= PAGE) {
      await wronglyMarked(wrong);
      wrong = [];
    }
  }
  await wronglyMarked(wrong);
  return tally;
}

async function* reportsByAuthor(tx: Transaction) {
  let reports: TalliedReport[] = [];
  let last: TalliedReport | undefined;
  do {
    const page = await pageOfReports(tx, last);
    last = page.at(-1);
    for (const report of page) {
      if (reports[0] && reports[0].author !== report.author) {
        yield reports;
        reports = [];
      }
      reports.push(report);
    }
  } while (last);
  if (reports.length > 0) yield reports;
}

type TalliedReport = Omit<Pick<Report, keyof typeof reportColumns>, 'paidHoursPerWeek'> & {
  paidHoursPerWeek: number;
  importId: number | null;
};

/** As one document for each page: as rows of a table, the client takes several times as long to read them. */
type Row = Omit<TalliedReport, 'receivedMonth'> & { month: string };

async function pageOfReports(tx: Transaction, after?: TalliedReport): Promise<TalliedReport[]> {
  const [page] = await tx.$queryRaw<{ rows: Row[] }[]>`
    SELECT coalesce(json_agg(page), '[]') AS rows FROM (
      SELECT id, author, author_sequence AS "authorSequence", job, status, counted, sample, received_month AS month,
        annual_cents AS "annualCents", pay_year AS "payYear", paid_hours_per_week AS "paidHoursPerWeek", state,
        experience_years AS "experienceYears", role, credentials, specialty, setting, arrangement, employment, benefits,
        import_id AS "importId"
      FROM report WHERE (author, author_sequence) > (${after?.author ?? ''}::char(64), ${after?.authorSequence ?? 0})
      ORDER BY author, author_sequence LIMIT ${PAGE}
    ) AS page`;
  return (page?.rows ?? []).map(({ month, ...report }) => ({ ...report, receivedMonth: new Date(month) }));
}
