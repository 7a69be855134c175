import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { beforeEach, describe, expect, expectTypeOf, it } from 'vitest';
import { encrypt } from '@/lib/auth/encrypt';
import type { Admin } from '@/lib/auth/viewer';
import { db } from '@/lib/db/client';
import { banAuthor } from './ban-author';
import { exportLog } from './export-log';
import { listLog } from './list-log';
import { logQuestion } from './log-question';
import { approveReport, forgetReports, pendingReport, person, rejectReport } from './test-report';

const moderator = person('moderator');
const admin = person('admin');

beforeEach(async () => {
  await forgetReports();
  await db.$executeRaw`TRUNCATE "user" CASCADE`;
  await db.user.create({ data: { id: moderator.userId, encryptedEmail: encrypt('address', moderator.email) } });
});

const asked = (question: string) => {
  const { said } = logQuestion(new URLSearchParams(question));
  if (!said) throw new Error(`The log can’t be asked ${question}`);
  return listLog(admin, said, 100);
};

describe('the log', () => {
  it('is found by what was done, by whom, to which report and when', async () => {
    const [first, second] = [await pendingReport(person('coder')), await pendingReport(person('coder'))];
    await approveReport(moderator, first);
    await rejectReport(admin, second, { kind: 'duplicate', words: null });

    const reportsIn = async (question: string) => (await asked(question)).map(({ reportId }) => reportId);
    expect(await reportsIn('')).toEqual([second, first]);
    expect(await reportsIn('action=report_approved')).toEqual([first]);
    expect(await reportsIn(`by=${moderator.email.toUpperCase()}`)).toEqual([first]);
    expect(await reportsIn('by=eve@example.org')).toEqual([]);
    expect(await reportsIn(`report=${second.slice(0, 8)}`)).toEqual([second]);
    const today = new Date().toISOString().slice(0, 10);
    expect(await reportsIn(`from=${today}&to=${today}`)).toEqual([second, first]);
    expect(await reportsIn('to=2020-01-01')).toEqual([]);
    expect(await reportsIn('from=2100-01-01')).toEqual([]);
    const [latest] = await asked('');
    expect(await reportsIn(`after=${latest?.id}`)).toEqual([first]);
  });

  it('still offers to undo a decision after a ban that names the report', async () => {
    const coder = person('coder');
    await db.user.create({ data: { id: coder.userId, encryptedEmail: encrypt('address', coder.email) } });
    const id = await pendingReport(coder);
    await approveReport(moderator, id);
    await banAuthor(admin, id, true);
    expect((await asked('')).map(({ action, inForce }) => [action, inForce])).toEqual([
      ['account_banned', false],
      ['report_approved', true],
    ]);
  });

  it.each([
    'action=report_eaten',
    'by=ann',
    'report=x',
    "report=' OR 1=1",
    'from=yesterday',
    'from=0000-01-01',
    'to=2026-13-01',
    'after=1',
  ])('is not asked %j', (question) => {
    expect(logQuestion(new URLSearchParams(question)).problems).toHaveLength(1);
  });

  it('leaves as CSV for admins alone, and no cell starts a formula', async () => {
    const id = await pendingReport(person('coder'));
    await rejectReport(moderator, id, { kind: 'other', words: '=HYPERLINK("x")' });
    expectTypeOf(exportLog).parameter(0).toEqualTypeOf<Admin>();
    const file = new PassThrough();
    const [csv] = await Promise.all([text(file), exportLog(admin, {}, file)]);
    const [head, row] = csv.trim().split('\n');
    expect(head).toBe('at,action,by,report,batch,reason,detail');
    const { batch } = await db.auditEvent.findFirstOrThrow({ select: { batch: true } });
    expect(row).toContain(`report_rejected,${moderator.email},${id},${batch},other,`);
    expect(row).toContain(`'=HYPERLINK`);
  });
});
