import { stringify } from 'csv-stringify/sync';
import type { Viewer } from '@/lib/auth/viewer';
import { columnNames, rowOf } from '@/lib/import/report-file';
import { readOwnRecords } from '@/lib/reports/read-own-records';
import { tenThousandths } from '@/lib/reports/shown-report';

/** The viewer's reports as CSV: the columns of an export, then what became of each. No cell can start a formula. */
export async function ownReportsFile(viewer: Viewer): Promise<string> {
  const reports = await readOwnRecords(viewer);
  return stringify(
    reports.map((report) => [
      ...rowOf('me', { ...report, amountE4: tenThousandths(report.amount) }),
      report.status.toLowerCase(),
      report.rejectionKind ?? '',
      report.rejectionReason ?? '',
    ]),
    { header: true, columns: [...columnNames, 'status', 'rejection_kind', 'rejection_reason'], escape_formulas: true },
  );
}
