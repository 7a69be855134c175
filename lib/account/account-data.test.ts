import { parse } from 'csv-parse/sync';
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { columnNames } from '@/lib/import/report-file';
import { authorOf } from '@/lib/reports/author';
import { approveReport, forgetReports, pendingReport, person, rejectReport } from '@/lib/reports/test-report';
import { withdrawReport } from '@/lib/reports/withdraw-report';
import { ownReportsFile } from './own-reports-file';
import { readAccountData } from './read-account-data';
import { setReminder } from './set-reminder';
import { signedInCoder } from './test-coder';

beforeEach(async () => {
  await db.$executeRaw`TRUNCATE "user" CASCADE`;
  await forgetReports();
});

/** A coder with one report in each state, the first first, and another coder beside them. */
async function coderWithReports() {
  const [ann, bob, moderator] = [await signedInCoder('ann'), await signedInCoder('bob'), person('moderator')];
  await pendingReport(bob, { amount: 777_770_000 });
  const ids = [];
  for (const amount of [500_000_000, 510_000_000, 520_000_000, 530_000_000])
    ids.push(await pendingReport(ann, { amount }));
  const [approved = '', rejected = '', withdrawn = ''] = ids;
  await approveReport(moderator, approved);
  await rejectReport(moderator, rejected, { kind: 'other', words: '=HYPERLINK("x")' });
  await withdrawReport(ann, withdrawn);
  return { ann, bob, ids };
}

describe('all that is held about a coder', () => {
  it('is address, reminder, sessions and each report with every column but the hash of its author and what triage noted, which tells of others', async () => {
    const { ann, ids } = await coderWithReports();
    await setReminder(ann, 1);
    const accountData = await readAccountData(ann);
    expect(accountData).toMatchObject({
      address: 'ann@example.org',
      role: 'coder',
      reminder: expect.stringMatching(/-01$/),
    });
    const today = new Date().toISOString().slice(0, 10);
    expect(accountData.sessions).toEqual([{ device: 'Firefox on Windows', since: today }]);
    expect(accountData.reports.map(({ id, status }) => [id, status])).toEqual([
      [ids[3], 'PENDING'],
      [ids[2], 'WITHDRAWN'],
      [ids[1], 'REJECTED'],
      [ids[0], 'APPROVED'],
    ]);
    expect(accountData.reports[2]).toMatchObject({ rejectionKind: 'other', rejectionReason: '=HYPERLINK("x")' });
    const withheld = ['author', 'findings', 'suspicion'];
    const columns = Object.values(Prisma.ReportScalarFieldEnum).filter((column) => !withheld.includes(column));
    for (const report of accountData.reports)
      expect(Object.keys(report).sort()).toEqual([...columns, 'areaName'].sort());
  });

  it('names the area beside its code, and one that DOL lists no more as it was called last', async () => {
    const label = 'Old Town, TX';
    const source = { unit: 'usd an hour', publisher: 'DOL', title: 'Wages', confidence: 'high' } as const;
    const figure = { dataset: 'area_wage', period: '2019-07..2020-06', statistic: 'l3_hourly', value: 20, label };
    await db.officialFigure.create({ data: { ...figure, ...source, subject: '12345' } });
    const ann = await signedInCoder('ann');
    for (const area of ['12345', '99999', null]) await pendingReport(ann, { area });
    const { reports } = await readAccountData(ann);
    expect(reports.map(({ area, areaName }) => [area, areaName])).toEqual([
      [null, null],
      ['99999', null],
      ['12345', 'Old Town, TX'],
    ]);
    const rows: Record<string, string>[] = parse(await ownReportsFile(ann), { columns: true });
    expect(rows.map(({ area }) => area)).toEqual(['', '99999', '12345']);
    await db.officialFigure.deleteMany();
  });

  it('is nothing of anyone else, and no hash', async () => {
    const { ann, bob } = await coderWithReports();
    const text = JSON.stringify(await readAccountData(ann)) + (await ownReportsFile(ann));
    for (const other of [bob.email, bob.userId, '7777', authorOf(ann.userId)]) expect(text).not.toContain(other);
  });

  it('is also a CSV file of the reports, in which no cell starts a formula', async () => {
    const { ann } = await coderWithReports();
    const rows: Record<string, string>[] = parse(await ownReportsFile(ann), { columns: true });
    expect(rows.map(({ amount, status }) => [amount, status])).toEqual([
      ['53000', 'pending'],
      ['52000', 'withdrawn'],
      ['51000', 'rejected'],
      ['50000', 'approved'],
    ]);
    expect(Object.keys(rows[0] ?? {}).slice(0, columnNames.length)).toEqual(columnNames);
    expect(rows[2]?.rejection_reason).toBe('\'=HYPERLINK("x")');
  });

  it('is little of someone who gave nothing', async () => {
    const ann = await signedInCoder('ann');
    expect(await readAccountData(ann)).toMatchObject({
      reports: [],
      reminder: null,
      toldOfMoves: false,
      signsInThrough: [],
    });
    expect((await ownReportsFile(ann)).trim().split('\n')).toHaveLength(1);
  });
});
