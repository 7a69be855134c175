import { randomBytes } from 'node:crypto';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import { db } from '@/lib/db/client';
import { tenThousandths } from '@/lib/reports/shown-report';
import { type ExportMark, exportedCoder, exportedReport } from './exported-name';
import { REPORT } from './read-header';
import { columnNames, rowOf } from './report-file';

const PAGE = 5_000;
const MARK_BYTES = 8;

/**
 * Writes the approved reports in the import format. Contains individual pay. Coders and reports get names that only this
 * site recognizes and that no other export shares. Sample reports are left out. Returns how many of each kind.
 */
export async function exportReports(file: Writable, secret: string): Promise<{ written: number; samples: number }> {
  let written = 0;
  const mark = randomBytes(MARK_BYTES).toString('hex') as ExportMark; // the one place where a mark is made
  async function* rows() {
    let coder: { author: string; name: string } | undefined;
    for (let page = await pageOfReports(); page.length > 0; page = await pageOfReports(page.at(-1)?.id)) {
      written += page.length;
      for (const { author, ...report } of page) {
        if (coder?.author !== author) coder = { author, name: exportedCoder(author, mark, secret) };
        yield [
          ...rowOf(coder.name, { ...report, amountE4: tenThousandths(report.amount) }),
          exportedReport(report.id, mark, secret),
        ];
      }
    }
  }
  await pipeline(rows, stringify({ header: true, columns: [...columnNames, REPORT], escape_formulas: true }), file);
  return { written, samples: await db.report.count({ where: { status: 'APPROVED', sample: true } }) };
}

function pageOfReports(after?: string) {
  return db.report.findMany({
    // In a file, nothing would tell made-up pay from anyone's.
    where: { status: 'APPROVED', sample: false },
    orderBy: [{ author: 'asc' }, { authorSequence: 'asc' }],
    take: PAGE,
    ...(after ? { cursor: { id: after }, skip: 1 } : {}),
    omit: {
      authorSequence: true,
      status: true,
      sample: true,
      receivedAt: true,
      counted: true,
      rejectionKind: true,
      rejectionReason: true,
      replacesId: true,
      findings: true,
      suspicion: true,
      hourlyCents: true,
      annualCents: true,
      annualTotalCents: true,
    },
  });
}
