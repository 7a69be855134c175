import { once } from 'node:events';
import { createServer } from 'node:net';
import type { ParsedMail } from 'mailparser';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { encrypt } from '@/lib/auth/encrypt';
import type { Viewer } from '@/lib/auth/viewer';
import { db } from '@/lib/db/client';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import { testMailServer } from '@/lib/mail/test-mail-server';
import { emailToken } from './account-email';
import { followMoves } from './follow-moves';
import { followsMoves } from './follows-moves';
import { sendMoves } from './send-moves';
import { setReminder } from './set-reminder';
import { stopEmail } from './stop-email';
import { wantedEmail } from './wanted-email';

/** What happens while the mail server is asked, and what it then says. */
let meanwhile = async (): Promise<Error | null> => null;
const mailServer = testMailServer({ onMailFrom: (_, __, done) => void meanwhile().then(done, done) });
const { mails } = mailServer;

const evidence = { coders: '10–14', months: { from: '2025-01', to: '2026-03' } } as const;

async function publish(medians: Readonly<Record<string, number>>): Promise<number> {
  const { id } = await db.release.create({ data: { approvedReports: 1, sample: false, windowFrom: new Date() } });
  await db.publishedFigure.createMany({
    data: Object.entries(medians).map(([cell, dollars]) => ({
      releaseId: id,
      cell,
      figure: { shows: 'median', cell, ...evidence, medianCents: dollars * 100 },
    })),
  });
  return id;
}

beforeAll(async () => {
  await mailServer.start();
  await publish({ nation: 50_000, 'state=TX': 50_000, 'state=CA': 60_000, 'level=mid': 50_000 });
});
afterAll(mailServer.stop);

beforeEach(async () => {
  mails.length = 0;
  meanwhile = async () => null;
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-29T12:00:00Z') });
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

async function follower(name: string): Promise<Viewer> {
  const viewer = await coder(name);
  await followMoves(viewer, true);
  return viewer;
}

const at = (time: string) => vi.setSystemTime(new Date(time));
const recipients = () => mails.map(({ to }) => [to].flat()[0]?.text).sort();

let texas = 50_000;
/** A release that moves Texas. */
async function move(): Promise<number> {
  texas += 5_000;
  return publish({ 'state=TX': texas });
}

function headersOf(mail: ParsedMail | undefined) {
  return new Map(mail?.headerLines.map(({ key, line }) => [key, line.replace(/\r?\n\s*/g, '')]));
}

describe('word of medians that moved', () => {
  it('comes to those who asked, of what moved since, once', async () => {
    await move();
    const ann = await follower('ann');
    await coder('bob');
    await sendMoves();
    expect(recipients()).toEqual([]);
    await publish({ 'level=mid': 70_000, 'state=CA': 61_000 }); // no state, and by its rounding alone
    await sendMoves();
    expect(recipients()).toEqual([]);
    await move();
    await sendMoves();
    await sendMoves();
    expect(recipients()).toEqual(['ann@example.org']);
    expect(await followsMoves(ann)).toBe(true);
  });

  it('says what the feed says, as HTML and text, with receipts, and nothing of the account', async () => {
    const ann = await follower('ann');
    const before = texas;
    await move();
    const release = await publish({ nation: texas * 2, 'state=TX': texas + 5_000 });
    texas += 5_000;
    await sendMoves();
    const [mail] = mails;
    expect(mail?.subject).toBe('2 medians on Paychart moved');
    const dollars = (amount: number) => `$${amount.toLocaleString('en-US')}`;
    for (const part of [mail?.text, mail?.html]) {
      const shown = String(part);
      expect(shown).toContain(`Texas: median up from ${dollars(before)} to ${dollars(texas)}`);
      for (const path of [
        `/receipts/${release}/state/TX`,
        `/receipts/${release}/nation`,
        '/data',
        '/unsubscribe?token=',
      ]) {
        expect(shown).toContain(`${env().NEXTAUTH_URL}${path}`);
      }
      expect(shown).not.toMatch(/<img|utm_|ann@/);
      expect(shown).not.toContain(ann.userId);
    }
    const headers = headersOf(mail);
    expect(headers.get('list-unsubscribe')).toMatch(
      new RegExp(`^List-Unsubscribe: ?<${env().NEXTAUTH_URL}/unsubscribe/one-click\\?token=[\\w.%-]+>$`),
    );
    expect(headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    await publish({ nation: 50_000 });
  });

  it('comes at most once a day, with all that moved meanwhile, but not what went back', async () => {
    await follower('ann');
    await move();
    await sendMoves();
    texas -= 5_000;
    await publish({ 'state=TX': texas });
    await move();
    await publish({ 'state=CA': 80_000 });
    await sendMoves();
    expect(mails).toHaveLength(1);
    at('2026-11-30T00:30:00Z');
    await sendMoves();
    expect(mails.map(({ subject }) => subject)).toEqual(['A median on Paychart moved', 'A median on Paychart moved']);
    expect(mails[1]?.text).toContain('California: median up from $61,000 to $80,000');
    await publish({ 'state=CA': 61_000 });
  });

  it('is one email when several servers look at once', async () => {
    for (let index = 0; index < 12; index++) await follower(`coder${index}`);
    await move();
    await Promise.all(Array.from({ length: 4 }, () => sendMoves()));
    for (let again = 0; again < 2; again++) await sendMoves();
    expect(recipients()).toHaveLength(12);
    expect(new Set(recipients()).size).toBe(12);
  });

  it('that the mail server defers is tried again, and holds up no one else', async () => {
    for (const name of ['ann', 'grey', 'bob']) await follower(name);
    await move();
    mailServer.answers.push('450 4.2.0');
    const told = vi.spyOn(log, 'error');
    await sendMoves();
    expect(recipients()).toEqual(['ann@example.org', 'bob@example.org']);
    expect(told.mock.calls).toEqual([
      [expect.objectContaining({ smtp: 450 }), expect.stringMatching(/tried again within an hour\.$/)],
    ]);
    await sendMoves();
    expect(recipients()).toEqual(['ann@example.org', 'bob@example.org', 'grey@example.org']);
  });

  it.each([
    ['lost', '2027-10-31', '2027-11-01'],
    ['full', '2026-11-30', '2026-12-01'],
  ])('that is refused for good (%s) is noted: nothing goes there for long', async (name, still, again) => {
    await follower(name);
    await move();
    const sent = vi.spyOn(log, 'error');
    await sendMoves();
    expect(sent).toHaveBeenCalledTimes(1);
    at(`${still}T12:00:00Z`);
    await move();
    await sendMoves();
    expect(sent).toHaveBeenCalledTimes(1);
    at(`${again}T12:00:00Z`);
    await sendMoves();
    expect(sent).toHaveBeenCalledTimes(2);
  });

  it('is not sent twice where this server dies in the middle', async () => {
    await follower('ann');
    await move();
    meanwhile = async () => {
      await db.$queryRaw`
        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid()`;
      throw new Error('And says nothing of it');
    };
    vi.spyOn(log, 'error').mockReturnValue();
    await sendMoves().catch(() => undefined);
    meanwhile = async () => null;
    await sendMoves();
    await sendMoves();
    expect(mails.length).toBeLessThanOrEqual(1);
  });

  it('is not sent twice where the mail server takes it and breaks off', async () => {
    let taken = 0;
    const server = createServer((socket) => {
      socket.write('220 there\r\n');
      socket.on('error', () => undefined);
      let message: string | undefined;
      socket.on('data', (data) => {
        if (message === undefined) {
          const begins = data.toString().startsWith('DATA');
          if (begins) message = '';
          socket.write(begins ? '354 Go on\r\n' : '250 Fine\r\n');
          return;
        }
        message += data.toString();
        if (!message.endsWith('\r\n.\r\n')) return;
        taken += 1;
        socket.destroy();
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const { EMAIL_SERVER } = env();
    Object.assign(env(), { EMAIL_SERVER: `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : 0}` });
    for (const name of ['ann', 'bob']) await follower(name);
    await move();
    const told = vi.spyOn(log, 'error').mockReturnValue();
    for (let round = 1; round <= 3; round++) {
      await sendMoves();
      expect(taken).toBe(Math.min(round, 2));
    }
    expect(told).toHaveBeenCalledWith(expect.anything(), expect.stringContaining('It may have arrived'));
    Object.assign(env(), { EMAIL_SERVER });
    await new Promise((resolve) => server.close(resolve));
    await sendMoves();
    expect(mails).toEqual([]);
  });

  it('waits while the mail server can’t be used at all', async () => {
    await follower('ann');
    await move();
    const { EMAIL_SERVER } = env();
    Object.assign(env(), { EMAIL_SERVER: 'smtp://127.0.0.1:1' });
    const told = vi.spyOn(log, 'error').mockReturnValue();
    await sendMoves();
    expect(told).toHaveBeenCalledWith(expect.stringMatching(/^Word of moved medians waits\./));
    Object.assign(env(), { EMAIL_SERVER });
    await sendMoves();
    expect(recipients()).toEqual(['ann@example.org']);
  });

  it('goes to nobody who is banned, and to no address whose secret is lost', async () => {
    const [banned, lost] = [await coder('banned'), await coder('old', 'a'.repeat(32))];
    for (const person of [banned, lost]) await followMoves(person, true);
    await db.ban.create({ data: { encryptedEmail: encrypt('ban', banned.email) } });
    await move();
    await sendMoves();
    expect(recipients()).toEqual([]);
  });

  it('ends by the link of its email, for its account and these emails alone', async () => {
    const [ann, bob] = [await follower('ann'), await follower('bob')];
    await setReminder(ann, 1);
    await move();
    await sendMoves();
    const token = emailToken('moves', ann.userId);
    expect(await wantedEmail(token)).toEqual({ email: 'moves', wanted: true });
    for (let time = 0; time < 2; time++) expect(await stopEmail(token)).toBe(true);
    expect(await wantedEmail(token)).toEqual({ email: 'moves', wanted: false });
    expect([await followsMoves(ann), await followsMoves(bob)]).toEqual([false, true]);
    expect(await wantedEmail(emailToken('reminder', ann.userId))).toEqual({ email: 'reminder', wanted: true });
    mails.length = 0;
    at('2026-12-02T12:00:00Z');
    await move();
    await sendMoves();
    expect(recipients()).toEqual(['bob@example.org']);
  });

  it('asked for twice, is asked for once: nothing is forgotten or told again', async () => {
    const ann = await follower('ann');
    await move();
    await followMoves(ann, true);
    await sendMoves();
    expect(recipients()).toEqual(['ann@example.org']);
    await followMoves(ann, false);
    expect(await followsMoves(ann)).toBe(false);
  });
});
