import { randomBytes } from 'node:crypto';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import { db } from '@/lib/db/client';
import { authorOf } from './author';
import { columnNames, rowOf } from './report-file';

const PAGE = 5_000;

/**
 * Writes the approved reports in the format that an import reads. Holds individual pay. A coder goes by a name that this
 * export alone knows. Returns how many reports it wrote.
 */
export async function exportReports(file: Writable): Promise<number> {
  let written = 0;
  const key = randomBytes(32).toString('hex');
  async function* rows() {
    for (let page = await pageOfReports(); page.length > 0; page = await pageOfReports(page.at(-1)?.id)) {
      written += page.length;
      for (const { author, ...report } of page) yield rowOf(authorOf(author, key).slice(0, 16), report);
    }
  }
  await pipeline(rows, stringify({ header: true, columns: columnNames, escape_formulas: true }), file);
  return written;
}

function pageOfReports(after?: string) {
  return db.report.findMany({
    where: { status: 'APPROVED' },
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
