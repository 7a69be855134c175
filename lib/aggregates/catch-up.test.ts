import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { beforeEach, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { answerTo } from '@/lib/db/test-statement';
import { env } from '@/lib/env';
import { approveReports } from '@/lib/reports/approve-reports';
import { authorOf } from '@/lib/reports/author';
import { columnsOf, type ReportInput } from '@/lib/reports/report-input';
import { forgetReports, pendingReport, person, typicalReport } from '@/lib/reports/test-report';
import { checkCells } from './check-cells';
import { COUNTING_RULE } from './counted-reports';
import { catchUp, rebuildCells } from './rebuild-cells';
import { windowFrom } from './window';

const MIGRATION = 'prisma/migrations/20261128011549_main_job/migration.sql';
const year = new Date().getUTCFullYear();
/** So many months after the first one of the window. */
const month = (later: number) => {
  const from = windowFrom(new Date());
  return new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + later, 1));
};

interface Earlier extends Partial<ReportInput> {
  id: string;
  author: string;
  authorSequence: number;
  months?: number;
  status?: 'APPROVED' | 'REPLACED' | 'WITHDRAWN';
  replacesId?: string;
}

/** As the database held a report under the first rule: no job, and the latest of an author counted. */
function earlier({ months = 20, status = 'APPROVED', ...change }: Earlier) {
  const { id, author, authorSequence, replacesId, ...answers } = change;
  return {
    ...columnsOf({ ...typicalReport, ...answers }),
    ...{ id, author, authorSequence, status },
    replacesId: replacesId ?? null,
    receivedMonth: month(months),
  };
}

const perDiem = { employment: 'per_diem', paidHoursPerWeek: 12, setting: 'physician_office' } as const;
const [ann, bea, cam, dee] = ['ann', 'bea', 'cam', 'dee'].map((name) => authorOf(name));
const ids = Object.fromEntries(
  ['current', 'older', 'main', 'second', 'raise', 'first', 'corrected', 'again', 'other'].map((key) => [
    key,
    randomUUID(),
  ]),
);
const id = (key: string) => ids[key] ?? '';
const nameOf = (reportId: string) => Object.keys(ids).find((key) => ids[key] === reportId);

/** A filled database as the version before left it. */
async function fillByFirstRule(): Promise<void> {
  const rows = [
    earlier({ id: id('current'), author: ann ?? '', authorSequence: 1, payYear: year }),
    earlier({ id: id('older'), author: ann ?? '', authorSequence: 2, payYear: year - 2, months: 22 }),
    earlier({ id: id('main'), author: bea ?? '', authorSequence: 1 }),
    earlier({ id: id('second'), author: bea ?? '', authorSequence: 2, ...perDiem }),
    earlier({ id: id('raise'), author: bea ?? '', authorSequence: 3, months: 21, role: 'senior_coder' }),
    // Corrected to what it should have said, and then reported anew as such.
    earlier({ id: id('first'), author: cam ?? '', authorSequence: 2, status: 'REPLACED' }),
    earlier({ id: id('corrected'), author: cam ?? '', authorSequence: 1, replacesId: id('first'), ...perDiem }),
    earlier({ id: id('again'), author: cam ?? '', authorSequence: 3, ...perDiem }),
    earlier({ id: id('other'), author: dee ?? '', authorSequence: 1 }),
  ];
  await db.report.createMany({ data: rows });
  const latest = ['older', 'raise', 'again', 'other'].map(id);
  await db.report.updateMany({ where: { id: { in: latest } }, data: { counted: true } });
  await db.$executeRaw`ALTER TABLE report DROP COLUMN job`;
  await db.$executeRaw`ALTER TABLE release DROP COLUMN counting_rule`;
  await db.$executeRaw`INSERT INTO release (approved_reports, sample, window_from) VALUES (8, false, ${month(0)})`;
}

async function migrate(): Promise<void> {
  await answerTo(await readFile(MIGRATION, 'utf8'), env().DATABASE_URL);
}

const countedNames = async () => {
  const counted = await db.report.findMany({ where: { counted: true }, select: { id: true } });
  return new Set(counted.map((report) => nameOf(report.id)));
};

beforeEach(async () => {
  await forgetReports();
  await fillByFirstRule();
  await migrate();
});

it('an upgrade tells the jobs of an author apart by setting and employment, and keeps a correction with its report', async () => {
  const rows = await db.report.findMany({ select: { id: true, job: true } });
  expect(Object.fromEntries(rows.map((row) => [nameOf(row.id), row.job]))).toEqual({
    current: 1,
    older: 1,
    main: 1,
    second: 2,
    raise: 1,
    first: 1,
    corrected: 1,
    again: 1,
    other: 1,
  });
});

it('the next start counts anew, once however many servers start, and leaves nothing to mend', async () => {
  expect((await checkCells()).length).toBeGreaterThan(0);
  const caughtUp = await Promise.all([catchUp(), catchUp(), catchUp()]);
  expect(caughtUp.filter(Boolean)).toHaveLength(1);
  expect(await countedNames()).toEqual(new Set(['current', 'raise', 'again', 'other']));
  expect(await checkCells()).toEqual([]);
  const releases = await db.release.findMany({ orderBy: { id: 'asc' }, select: { countingRule: true } });
  expect(releases.map(({ countingRule }) => countingRule)).toEqual([1, COUNTING_RULE]);
  expect(await catchUp()).toBe(false);
});

it('a start that is cut short leaves it to the next one', async () => {
  await db.$executeRaw`ALTER TABLE cell_block ADD CONSTRAINT no_room CHECK (false)`;
  await expect(catchUp()).rejects.toThrow();
  expect(await countedNames()).toEqual(new Set(['older', 'raise', 'again', 'other']));
  await db.$executeRaw`ALTER TABLE cell_block DROP CONSTRAINT no_room`;
  expect([await catchUp(), await checkCells()]).toEqual([true, []]);
});

it('where a newer version counts by another rule, a server of this one decides nothing', async () => {
  await catchUp();
  const id = await pendingReport(person('coder'));
  const { id: _, releasedAt: __, ...last } = await db.release.findFirstOrThrow({ orderBy: { id: 'desc' } });
  await db.release.create({ data: { ...last, countingRule: COUNTING_RULE + 1 } });
  await expect(approveReports(person('moderator'), [id])).rejects.toThrow('counts by another rule');
  await expect(rebuildCells()).rejects.toThrow('counts by another rule');
  expect(await db.report.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: 'PENDING', counted: false });
  expect(await checkCells()).toEqual([]);
});
