import { beforeEach, describe, expect, it } from 'vitest';
import { checkCells } from '@/lib/aggregates/check-cells';
import { banAccount } from '@/lib/auth/ban-account';
import { encrypt } from '@/lib/auth/encrypt';
import { grantRole } from '@/lib/auth/grant-role';
import { isBanned } from '@/lib/auth/is-banned';
import type { Viewer } from '@/lib/auth/viewer';
import { db } from '@/lib/db/client';
import { authorOf } from '@/lib/reports/author';
import { listOwnReports } from '@/lib/reports/list-own-reports';
import { approveReport, forgetReports, pendingReport, person, rejectReport } from '@/lib/reports/test-report';
import { withdrawReport } from '@/lib/reports/withdraw-report';
import { deleteAccount } from './delete-account';
import { signedInAdmin, signedInCoder } from './test-coder';

const moderator = person('moderator');

beforeEach(async () => {
  await db.$executeRaw`TRUNCATE "user", ban, verification_token CASCADE`;
  await forgetReports();
});

/** Reports of the coder in every state, two of them approved. */
async function giveInEveryState(coder: Viewer): Promise<void> {
  const ids = [];
  for (let index = 0; index < 6; index++)
    ids.push(await pendingReport(coder, { amount: 500_000_000 + index * 10_000_000 }));
  const [first = '', second = '', rejected = '', withdrawn = '', replaced = ''] = ids;
  for (const id of [first, second, withdrawn]) await approveReport(moderator, id);
  await rejectReport(moderator, rejected, { kind: 'made_up', words: null });
  await withdrawReport(coder, withdrawn);
  await db.report.update({
    where: { id: replaced },
    data: { status: 'REPLACED', receivedAt: null, replacesId: first },
  });
}

describe('deleting an account', () => {
  it('removes its reports in every state, its sessions and links, and takes them out of the figures', async () => {
    const [ann, bob] = [await signedInCoder('ann'), await signedInCoder('bob')];
    await giveInEveryState(ann);
    await approveReport(moderator, await pendingReport(bob));
    const link = { identifier: encrypt('address', ann.email), token: 'x', expires: new Date() };
    await db.verificationToken.create({ data: link });

    const deletion = await deleteAccount(ann);
    expect(deletion.outcome).toBe('done');
    expect(await listOwnReports(ann)).toEqual([]);
    expect(await db.report.count()).toBe(1);
    expect(await db.user.findMany({ select: { id: true } })).toEqual([{ id: bob.userId }]);
    expect(await db.session.findMany({ select: { userId: true } })).toEqual([{ userId: bob.userId }]);
    expect(await db.verificationToken.count()).toBe(0);
    expect(await db.release.findFirst({ orderBy: { id: 'desc' } })).toMatchObject({ approvedReports: 1 });
    expect(await checkCells()).toEqual([]);
  });

  it('again, or of someone who gave nothing, is fine', async () => {
    const ann = await signedInCoder('ann');
    for (let time = 0; time < 2; time++) expect(await deleteAccount(ann)).toEqual({ outcome: 'done' });
    expect(await db.user.count()).toBe(0);
  });

  it('is in the log without a name or a report', async () => {
    const ann = await signedInCoder('ann');
    await giveInEveryState(ann);
    await deleteAccount(ann);
    const events = await db.auditEvent.findMany({ where: { action: 'report_deleted' } });
    expect(events).toHaveLength(6);
    for (const event of events) expect(event).toMatchObject({ actorId: null, reportId: null, detail: null });
    const log = JSON.stringify(await db.auditEvent.findMany());
    for (const name of [ann.userId, ann.email, authorOf(ann.userId)]) expect(log).not.toContain(name);
  });

  it('leaves a ban of the address in force', async () => {
    const [ann, admin] = [await signedInCoder('ann'), await signedInAdmin('admin')];
    await banAccount(admin, ann.email, true);
    await deleteAccount(ann);
    expect(await isBanned(ann.email)).toBe(true);
  });

  it('is refused to the last admin, also when the last two go at once, or one is demoted meanwhile', async () => {
    const [one, two] = [await signedInAdmin('one'), await signedInAdmin('two')];
    await giveInEveryState(one);
    const outcomes = await Promise.all([deleteAccount(one), deleteAccount(two)]);
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['done', 'last-admin']);
    const [left] = await db.user.findMany({ select: { role: true } });
    expect(left).toEqual({ role: 'admin' });

    const three = await signedInAdmin('three');
    const admins = await db.user.findMany({ where: { role: 'admin', id: { not: three.userId } } });
    const remaining = [one, two].find(({ userId }) => userId === admins[0]?.id);
    if (!remaining) throw new Error('One of the two remains');
    await Promise.all([deleteAccount(remaining), grantRole('command-line', three.email, 'coder')]);
    expect(await db.user.count({ where: { role: 'admin' } })).toBe(1);
  });

  it('while its reports are being decided on leaves the cells right', async () => {
    for (let round = 0; round < 5; round++) {
      const coder = await signedInCoder(`coder${round}`);
      const ids = [];
      for (let index = 0; index < 3; index++) ids.push(await pendingReport(coder));
      const [first = '', second = '', third = ''] = ids;
      await approveReport(moderator, first);
      const [deletion] = await Promise.all([
        deleteAccount(coder),
        approveReport(moderator, second),
        rejectReport(moderator, third, { kind: 'made_up', words: null }),
        withdrawReport(coder, first),
      ]);
      expect(deletion.outcome).toBe('done');
      expect(await listOwnReports(coder)).toEqual([]);
    }
    expect(await db.cell.findFirst({ where: { coders: { not: 0 } } })).toBeNull();
    expect(await checkCells()).toEqual([]);
  });
});
