import { db } from '@/lib/db/client';

/**
 * How the totals of the last release and of the cells differ from the reports. Cheap at any size, while `checkCells`
 * recomputes everything. Sentences without counts; there should be none.
 */
export async function differsFromReports(): Promise<string[]> {
  const [release, approved, counted, cells] = await db.$transaction(
    [
      db.release.findFirst({ orderBy: { id: 'desc' }, select: { approvedReports: true } }),
      db.report.count({ where: { status: 'APPROVED' } }),
      db.report.groupBy({ by: ['employment'], where: { counted: true }, orderBy: { employment: 'asc' }, _count: true }),
      db.cell.findMany({
        where: { name: { in: ['nation', 'employment=contract'] } },
        select: { name: true, coders: true },
      }),
    ],
    { isolationLevel: 'RepeatableRead' },
  );
  const codersIn = (cell: string) => cells.find(({ name }) => name === cell)?.coders ?? 0;
  const ofReports = (contract: boolean) =>
    counted
      .filter(({ employment }) => (employment === 'contract') === contract)
      .reduce((sum, { _count }) => sum + (typeof _count === 'number' ? _count : 0), 0);

  const differences: string[] = [];
  if ((release?.approvedReports ?? 0) !== approved)
    differences.push('The last release counts other reports than are approved.');
  if (codersIn('nation') !== ofReports(false)) differences.push('The cells hold other coders than the reports.');
  if (codersIn('employment=contract') !== ofReports(true))
    differences.push('The cell of 1099 pay holds other coders than the reports.');
  return differences;
}
