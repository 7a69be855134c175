import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, expectTypeOf, it } from 'vitest';
import { db } from '@/lib/db/client';
import { anotherJob } from '@/lib/reports/about';
import { banAuthor } from '@/lib/reports/ban-author';
import { isAuthorBanned } from '@/lib/reports/is-author-banned';
import { submitReport } from '@/lib/reports/submit-report';
import { forgetReports, pendingReport, person, typicalReport } from '@/lib/reports/test-report';
import { banAccount } from './ban-account';
import { encrypt } from './encrypt';
import { findAccount } from './find-account';
import { grantRole } from './grant-role';
import { isBanned } from './is-banned';
import { listModerators } from './list-moderators';
import { checked } from './test-checked';
import type { Admin, Checked, Viewer } from './viewer';

const admin = person('admin');

async function account<Role extends Viewer['role']>(name: string, role: Role): Promise<Checked<Role>> {
  const email = `${name}@example.org`;
  const { id } = await db.user.create({ data: { encryptedEmail: encrypt('address', email), role } });
  return checked({ userId: id, email, role, banned: false });
}

beforeEach(async () => {
  await forgetReports();
  await db.$executeRaw`TRUNCATE "user", ban CASCADE`;
});

describe('a ban', () => {
  it('of an account holds from the next report on, also after the account is deleted, until it is lifted', async () => {
    const coder = await account('ann', 'coder');
    expect(await banAccount(admin, coder.email, true)).toBe('done');
    expect(await banAccount(admin, coder.email, true)).toBe('unchanged');
    expect(await isBanned(coder.email)).toBe(true);
    expect(await findAccount(admin, coder.email)).toMatchObject({ banned: true });
    await db.user.delete({ where: { id: coder.userId } });
    expect(await isBanned(coder.email)).toBe(true);
    expect(await banAccount(admin, coder.email, false)).toBe('done');
    expect(await isBanned(coder.email)).toBe(false);
    expect(await banAccount(admin, 'nobody@example.org', true)).toBe('unknown-address');
    expect((await db.auditEvent.findMany()).map(({ action, actorId }) => [action, actorId])).toEqual([
      ['account_banned', admin.userId],
      ['account_unbanned', admin.userId],
    ]);
  });

  it('from a report names no one, and whoever looks an account up does not see it', async () => {
    const coder = await account('ann', 'coder');
    const reportId = await pendingReport(coder);
    expect(await banAuthor(admin, reportId, true)).toBe('done');
    expect(await isBanned(coder.email)).toBe(true);
    expect(await isAuthorBanned(admin, reportId)).toBe(true);
    expect(await findAccount(admin, coder.email)).toMatchObject({ banned: false });
    const kept = JSON.stringify([await db.auditEvent.findMany(), await db.ban.findMany()]);
    for (const trace of [coder.userId, coder.email]) expect(kept).not.toContain(trace);

    expect(await banAuthor(admin, reportId, false)).toBe('done');
    expect(await isBanned(coder.email)).toBe(false);
    expect(await banAuthor(admin, reportId, true)).toBe('done');
    const answers = [await banAccount(admin, coder.email, false), await banAccount(admin, 'bob@example.org', false)];
    expect(answers).toEqual(['done', 'done']);
    expect(await isBanned(coder.email)).toBe(false);
  });

  it('from a report that nobody signs in for, is gone, or is one’s own does nothing', async () => {
    const imported = await pendingReport(person('coder'));
    const chief = await account('chief', 'admin');
    const own = await pendingReport(chief);
    expect(await banAuthor(admin, imported, true)).toBe('no-account');
    expect(await banAuthor(admin, randomUUID(), true)).toBe('no-account');
    expect(await banAuthor(chief, own, true)).toBe('own-report');
    expect(await db.ban.count()).toBe(0);
    expect(await db.auditEvent.count()).toBe(0);
  });

  it('refuses the report of who is banned, and stores nothing', async () => {
    const coder = { ...(await account('ann', 'coder')), banned: true };
    expect(await submitReport(coder, randomUUID(), typicalReport, anotherJob)).toEqual({ outcome: 'banned' });
    expect(await db.report.count()).toBe(0);
  });
});

describe('moderators and admins', () => {
  it('are listed by address; coders are not', async () => {
    await account('mona', 'moderator');
    await account('ada', 'admin');
    await account('ann', 'coder');
    expect(await listModerators(admin)).toEqual([
      { email: 'ada@example.org', role: 'admin' },
      { email: 'mona@example.org', role: 'moderator' },
    ]);
    expect(await findAccount(admin, 'nobody@example.org')).toBeNull();
  });

  it('are the business of admins alone', () => {
    expectTypeOf(grantRole).parameter(0).toEqualTypeOf<Admin | 'command-line'>();
    expectTypeOf(banAccount).parameter(0).toEqualTypeOf<Admin>();
    expectTypeOf(banAuthor).parameter(0).toEqualTypeOf<Admin>();
    expectTypeOf(isAuthorBanned).parameter(0).toEqualTypeOf<Admin>();
    expectTypeOf(findAccount).parameter(0).toEqualTypeOf<Admin>();
    expectTypeOf(listModerators).parameter(0).toEqualTypeOf<Admin>();
  });
});
