import type { Transaction } from '@/lib/db/client';
import type { CellName } from './cell';
import { Histogram } from './histogram';
import type { Cell } from './publish-cell';

interface Row {
  cell: CellName;
  bucket: number;
  count: number;
  from: string;
  to: string;
}

/** The raw cells of these names; one without a counted report is left out. */
export async function readCells(tx: Transaction, names: readonly CellName[]): Promise<Map<CellName, Cell>> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT cell, bucket, sum(count)::int AS count,
           to_char(min(month), 'YYYY-MM') AS from, to_char(max(month), 'YYYY-MM') AS to
    FROM cell_bucket WHERE cell = ANY (${names}::text[]) GROUP BY cell, bucket`;

  const byCell = new Map<CellName, Row[]>();
  for (const row of rows) {
    const sameCell = byCell.get(row.cell);
    if (sameCell) sameCell.push(row);
    else byCell.set(row.cell, [row]);
  }
  return new Map([...byCell].map(([name, buckets]) => [name, cellFrom(name, buckets)]));
}

function cellFrom(name: CellName, rows: readonly Row[]): Cell {
  const months = rows.flatMap(({ from, to }) => [from, to]).sort();
  const [from = '', to = ''] = [months.at(0), months.at(-1)];
  return {
    name,
    histogram: new Histogram(new Map(rows.map(({ bucket, count }) => [bucket, count]))),
    months: { from, to },
  };
}
