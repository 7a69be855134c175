import type { ParsedMail } from 'mailparser';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { encrypt } from '@/lib/auth/encrypt';
import type { Viewer } from '@/lib/auth/viewer';
import { db } from '@/lib/db/client';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import { testMailServer } from '@/lib/mail/test-mail-server';
import { findReminder } from './find-reminder';
import { nextDue } from './next-due';
import { sendDueReminders } from './send-due-reminders';
import { setReminder } from './set-reminder';
import { stopEmail } from './stop-email';
import { wantedEmail } from './wanted-email';

/** What the mail server answers to whoever sends. */
let refusal: Error | null = null;
/** What happens while it is asked. */
let meanwhile = async () => {};
const mailServer = testMailServer({ onMailFrom: (_, __, done) => void meanwhile().then(() => done(refusal), done) });
const { mails } = mailServer;

beforeAll(mailServer.start);
afterAll(mailServer.stop);

beforeEach(async () => {
  mails.length = 0;
  meanwhile = async () => {};
  await db.$executeRaw`TRUNCATE "user", ban CASCADE`;
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

async function coder(name: string, secret?: string): Promise<Viewer> {
  const email = `${name}@example.org`;
  const { id } = await db.user.create({ data: { encryptedEmail: encrypt('address', email, secret) } });
  return { userId: id, email, role: 'coder', banned: false };
}

const at = (time: string) => vi.useFakeTimers({ toFake: ['Date'], now: new Date(time) });
const recipients = () => mails.map(({ to }) => [to].flat()[0]?.text).sort();

/** The token of an email's one-click header. */
function tokenIn(mail: ParsedMail | undefined): string {
  const [line = ''] = mail?.headerLines.filter(({ key }) => key === 'list-unsubscribe').map(({ line }) => line) ?? [];
  return new URL(/<([^>]+)>/.exec(line.replace(/\s+/g, ''))?.[1] ?? '').searchParams.get('token') ?? '';
}

it.each([
  [1, '2026-11-25', '2027-01-01'],
  [12, '2026-11-25', '2026-12-01'],
  [11, '2026-11-25', '2027-11-01'],
  [11, '2026-11-01', '2027-11-01'],
  [1, '2026-12-31T23:59:59Z', '2027-01-01'],
])('month %d asked for on %s is due on %s', (month, now, due) => {
  expect(nextDue(month, new Date(now))).toEqual(new Date(due));
});

describe('a yearly reminder', () => {
  it('comes when it is due, once, and again a year later', async () => {
    at('2026-11-25T12:00:00Z');
    const ann = await coder('ann');
    await coder('bob');
    await setReminder(ann, 1);
    expect(await findReminder(ann)).toBe('2027-01');
    await sendDueReminders();
    expect(recipients()).toEqual([]);
    at('2027-01-01T00:30:00Z');
    await sendDueReminders();
    await sendDueReminders();
    expect(recipients()).toEqual(['ann@example.org']);
    expect(await findReminder(ann)).toBe('2028-01');
    at('2030-02-03T00:00:00Z');
    await sendDueReminders();
    expect(recipients()).toHaveLength(2);
    expect(await findReminder(ann)).toBe('2031-01');
  });

  it('is HTML and text, both with the ways on, and neither with a figure', async () => {
    at('2026-11-25T12:00:00Z');
    await setReminder(await coder('ann'), 12);
    at('2026-12-01T00:00:00Z');
    await sendDueReminders();
    const [mail] = mails;
    expect(mail?.subject).toBe('Is your pay on Paychart still up to date?');
    for (const part of [mail?.text, mail?.html]) {
      const shown = String(part);
      for (const path of ['/submit', '/account', '/unsubscribe?token=']) {
        expect(shown).toContain(`${env().NEXTAUTH_URL}${path}`);
      }
      expect(shown.replace(/https?:\/\/[^\s"<]+/g, '')).not.toMatch(/\d|ann/);
    }
    const headers = new Map(mail?.headerLines.map(({ key, line }) => [key, line.replace(/\r?\n\s*/g, '')]));
    expect(headers.get('list-unsubscribe')).toMatch(
      new RegExp(`^List-Unsubscribe: ?<${env().NEXTAUTH_URL}/unsubscribe/one-click\\?token=[\\w.%-]+>$`),
    );
    expect(headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  });

  it('is one email when several servers look at once', async () => {
    at('2026-11-25T12:00:00Z');
    for (let index = 0; index < 12; index++) await setReminder(await coder(`coder${index}`), 12);
    at('2026-12-01T00:00:00Z');
    await Promise.all(Array.from({ length: 4 }, () => sendDueReminders()));
    expect(recipients()).toHaveLength(12);
    expect(new Set(recipients()).size).toBe(12);
  });

  it('that the mail server defers stays due, and holds up no one else', async () => {
    at('2026-11-25T12:00:00Z');
    const grey = await coder('grey');
    for (const person of [await coder('ann'), grey, await coder('bob')]) await setReminder(person, 12);
    at('2026-12-01T00:00:00Z');
    mailServer.answers.push('450 4.2.0');
    const told = vi.spyOn(log, 'error');
    await sendDueReminders();
    expect(recipients()).toEqual(['ann@example.org', 'bob@example.org']);
    expect(await findReminder(grey)).toBe('2026-12');
    expect(told.mock.calls).toEqual([
      [expect.objectContaining({ smtp: 450 }), expect.stringMatching(/tried again within an hour\.$/)],
    ]);
    await sendDueReminders();
    expect(recipients()).toContain('grey@example.org');
  });

  it.each([
    ['year where there is no such mailbox', 'lost', '2027-12'],
    ['month where it is refused for good otherwise', 'full', '2027-01'],
  ])('is noted and tried again next %s', async (when, name, due) => {
    at('2026-11-25T12:00:00Z');
    const coderThere = await coder(name);
    await setReminder(coderThere, 12);
    at('2026-12-01T00:00:00Z');
    const told = vi.spyOn(log, 'error');
    await sendDueReminders();
    await sendDueReminders();
    expect(recipients()).toEqual([]);
    expect(await findReminder(coderThere)).toBe(due);
    const [period] = when.split(' ');
    expect(told.mock.calls).toEqual([
      [expect.objectContaining({ smtp: 550 }), expect.stringMatching(new RegExp(`again next ${period}\\.$`))],
    ]);
  });

  it.each([
    ['sent', 'ann', '2027-12', 2],
    ['refused', 'full', '2027-01', 0],
  ])('is as due as before where PostgreSQL dies before it is noted that it was %s', async (_, name, due, sent) => {
    at('2026-11-25T12:00:00Z');
    const there = await coder(name);
    await setReminder(there, 12);
    at('2026-12-01T00:00:00Z');
    meanwhile = async () => {
      await db.$queryRaw`
        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND state = 'idle in transaction'`;
    };
    await expect(sendDueReminders()).rejects.toThrow();
    expect(await findReminder(there)).toBe('2026-12');
    meanwhile = async () => {};
    await sendDueReminders();
    expect(await findReminder(there)).toBe(due);
    expect(recipients()).toHaveLength(sent);
  });

  it('stays due while the mail server can’t be used at all', async () => {
    at('2026-11-25T12:00:00Z');
    const ann = await coder('ann');
    await setReminder(ann, 12);
    at('2026-12-01T00:00:00Z');
    refusal = Object.assign(new Error('5.7.0 Sign in first'), { responseCode: 530 });
    await sendDueReminders();
    expect(await findReminder(ann)).toBe('2026-12');
    refusal = null;
    await sendDueReminders();
    expect(recipients()).toEqual(['ann@example.org']);
  });

  it('goes to nobody who is banned, and to no address whose secret is lost', async () => {
    at('2026-11-25T12:00:00Z');
    const [banned, lost] = [await coder('banned'), await coder('old', 'a'.repeat(32))];
    for (const person of [banned, lost]) await setReminder(person, 12);
    await db.ban.create({ data: { encryptedEmail: encrypt('ban', banned.email) } });
    at('2026-12-01T00:00:00Z');
    await sendDueReminders();
    expect(recipients()).toEqual([]);
    expect(await findReminder(banned)).toBe('2027-12');
  });

  it('ends by the token of its email, again and again, for its account alone', async () => {
    at('2026-11-25T12:00:00Z');
    const [ann, bob] = [await coder('ann'), await coder('bob')];
    for (const person of [ann, bob]) await setReminder(person, 12);
    at('2026-12-01T00:00:00Z');
    await sendDueReminders();
    const token = tokenIn(mails.find(({ to }) => [to].flat()[0]?.text === ann.email));
    expect(token).not.toContain(ann.userId);
    expect(await wantedEmail(token)).toEqual({ email: 'reminder', wanted: true });
    for (let time = 0; time < 2; time++) expect(await stopEmail(token)).toBe(true);
    expect(await wantedEmail(token)).toEqual({ email: 'reminder', wanted: false });
    expect([await findReminder(ann), await findReminder(bob)]).toEqual([null, '2027-12']);
  });

  it('ends by no made-up token', async () => {
    const ann = await coder('ann');
    await setReminder(ann, 12);
    const forged = [
      '',
      'x',
      ann.userId,
      encrypt('address', ann.userId),
      encrypt('reminder', ann.userId, 'b'.repeat(32)),
    ];
    for (const token of forged) {
      expect([await stopEmail(token), await wantedEmail(token)]).toEqual([false, undefined]);
    }
    expect(await findReminder(ann)).not.toBeNull();
  });
});
