import { expect, it } from 'vitest';
import { checkCells } from '@/lib/aggregates/check-cells';
import { readApprovedReports } from '@/lib/aggregates/read-approved-reports';
import { readFigure, readFigures } from '@/lib/aggregates/read-figures';
import { readSample } from '@/lib/aggregates/read-sample';
import { db } from '@/lib/db/client';
import { addSampleReports } from './add-sample-reports';
import { generateSample } from './generate-sample';

it('fills an empty survey once, and publishes it as sample', async () => {
  await addSampleReports();
  expect([await readApprovedReports(), await readSample()]).toEqual([2_551, true]);
  expect(await checkCells()).toEqual([]);
  expect(await readFigure('nation')).toMatchObject({ shows: 'distribution', coders: '1,000+' });
  const shown = new Set(Object.values(await readFigures('state')).map(({ shows }) => shows));
  expect(shown).toEqual(new Set(['nothing', 'median', 'quartiles', 'distribution']));

  expect(await db.auditEvent.count()).toBe(await db.report.count({ where: { status: { not: 'PENDING' } } }));
  const tallied = await db.monthlyTally.groupBy({ by: ['what'], _sum: { count: true }, orderBy: { what: 'asc' } });
  expect(tallied.map(({ _sum }) => _sum.count)).toEqual([await db.report.count(), await db.auditEvent.count()]);
  const late = await db.auditEvent.count({ where: { at: { gt: new Date() } } });
  expect(late).toBe(0);

  await db.report.deleteMany({ where: { status: 'PENDING' } });
  await addSampleReports();
  expect(await db.report.count({ where: { status: 'PENDING' } })).toBe(0);
});

it('goes on where a run was cut short', async () => {
  await db.$executeRaw`TRUNCATE audit_event, monthly_tally, release, pay_model, published_figure, cell, cell_block, report`;
  const reports = generateSample(new Date(), []);
  await db.report.createMany({ data: reports.slice(0, 500) });
  await addSampleReports();
  expect(await db.report.count()).toBe(reports.length);
  expect([await readApprovedReports(), await readSample()]).toEqual([2_551, true]);
});
