import { randomInt, randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deleteAccount } from '@/lib/account/delete-account';
import { followMoves } from '@/lib/account/follow-moves';
import { sendDueReminders } from '@/lib/account/send-due-reminders';
import { sendMoves } from '@/lib/account/send-moves';
import { setReminder } from '@/lib/account/set-reminder';
import { signedInAdmin, signedInCoder } from '@/lib/account/test-coder';
import { latestFigures } from '@/lib/aggregates/latest-figures';
import { ladder } from '@/lib/aggregates/publishing-rules';
import { authAdapter } from '@/lib/auth/adapter';
import { banAccount } from '@/lib/auth/ban-account';
import { decrypt, encrypt } from '@/lib/auth/encrypt';
import { nextAuthHash } from '@/lib/auth/next-auth-hash';
import { requestLink } from '@/lib/auth/request-link';
import type { Viewer } from '@/lib/auth/viewer';
import { db } from '@/lib/db/client';
import { forgetOrder } from '@/lib/db/forget-order';
import { env } from '@/lib/env';
import type { Mail } from '@/lib/mail/mail';
import { mailFailure } from '@/lib/mail/mail-failure';
import { authorOf } from '@/lib/reports/author';
import { banAuthor } from '@/lib/reports/ban-author';
import { listLog } from '@/lib/reports/list-log';
import { listQueue } from '@/lib/reports/list-queue';
import { listQueuedIds } from '@/lib/reports/list-queued-ids';
import {
  approveReport,
  forgetReports,
  pendingReport,
  person,
  rejectReport,
  wholeQueue,
} from '@/lib/reports/test-report';
import { withdrawReport } from '@/lib/reports/withdraw-report';
import { textFromRate } from '@/lib/survey/typed-pay';
import { keysOf } from '@/lib/survey/vocabulary';
import { guarantees } from './guarantees';
import { guessableKeys, orderTold, type Person, rowsByHash, rowsNaming } from './test-attack';
import { type DumpedRow, dumpDatabase } from './test-dump';

const { mails, logged } = vi.hoisted(() => ({ mails: [] as Mail[], logged: [] as string[] }));

vi.mock('@/lib/mail/send-mail', () => ({
  sendMail: async (mail: Mail) => {
    if (mail.to.startsWith('full')) {
      const error = Object.assign(new Error(`No room for ${mail.to}`), { code: 'EENVELOPE', responseCode: 552 });
      return mailFailure(error, { host: 'mail.example', port: 25, secure: false });
    }
    if (mail.to.startsWith('grey')) {
      return { kind: 'later', sentence: 'Come again later.', codes: { smtp: 450 } };
    }
    mails.push(mail);
    return undefined;
  },
}));

vi.mock('@/lib/log', async (original) => {
  const { logTo } = await original<typeof import('@/lib/log')>();
  return { log: logTo({ write: (line) => logged.push(line) }) };
});

const MINUTE = 60_000;
const EACH = 40;
/** What `orderTold` says by chance once in a million times. */
const NO_ORDER = 6;

const moderator = person('moderator');
type Fate = 'approved' | 'rejected' | 'withdrawn' | 'pending';

interface Coder extends Person {
  viewer: Viewer;
  report: string;
  amount: number;
  fate: Fate;
}

/** Which moderator did what: of an account banned by its address, and of another by its report. */
const moderationColumns = ['action', 'actor_id'];

const tick = (milliseconds: number) => vi.setSystemTime(Date.now() + milliseconds);

beforeEach(async () => {
  mails.length = 0;
  logged.length = 0;
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-03T07:00:00Z') });
  await db.$executeRaw`TRUNCATE "user", ban, verification_token, queued_link CASCADE`;
  await forgetReports();
});

afterEach(() => vi.useRealTimers());

/** Asks for a link, follows it, and so makes an account. */
async function signIn(name: string): Promise<Viewer> {
  const email = `${name}@example.org`;
  await requestLink(email, '/submit', `192.0.2.${randomInt(256)}`);
  const token = /token=([0-9a-f]{64})/.exec(mails.at(-1)?.text ?? '')?.[1] ?? '';
  tick(MINUTE);
  await authAdapter('Firefox on Windows').useVerificationToken?.({ identifier: email, token: nextAuthHash(token) });
  return signedInCoder(name);
}

/** One comes, signs in and reports at once: whoever knows when somebody joined could know when they reported. */
async function comes(name: string, fate: Fate): Promise<Coder> {
  tick(3 * MINUTE);
  const viewer = await signIn(name);
  tick(2 * MINUTE);
  const amount = randomInt(300_000_000, 900_000_000);
  const report = await pendingReport(viewer, { amount });
  const { email, userId } = viewer;
  return { viewer, email, userId, encryptedEmail: encrypt('address', email), report, amount, fate };
}

/** What becomes of their reports; coders in the order in which they came. */
async function liveThrough(): Promise<Coder[]> {
  const coders: Coder[] = [];
  for (let index = 0; index < EACH; index++) {
    for (const fate of ['approved', 'rejected', 'withdrawn'] as const)
      coders.push(await comes(`${fate}${index}`, fate));
  }
  for (let index = 0; index < 3; index++) coders.push(await comes(`pending${index}`, 'pending'));

  const fates = new Map(coders.map(({ report, fate }) => [report, fate]));
  const waiting = await listQueuedIds(moderator, wholeQueue);
  for (const id of waiting) {
    tick(MINUTE / 2);
    if (fates.get(id) === 'approved') await approveReport(moderator, id);
    if (fates.get(id) === 'rejected') await rejectReport(moderator, id, { kind: 'made_up', words: null });
  }
  for (const { viewer, report, fate } of coders) {
    tick(MINUTE);
    if (fate === 'withdrawn') await withdrawReport(viewer, report);
  }
  const admin = await signedInAdmin('admin');
  const [remindedOne, bannedOne, bannedByReport] = coders;
  if (!remindedOne || !bannedOne || !bannedByReport) throw new Error('Some came');
  await setReminder(remindedOne.viewer, 1);
  await banAccount(admin, bannedOne.email, true);
  tick(MINUTE);
  await banAuthor(admin, bannedByReport.report, true);
  return coders;
}

interface Day {
  coders: readonly Coder[];
  asTheyCame: DumpedRow[];
  seenByModerators: string;
  /** A copy of the database once the order of the day is forgotten. */
  rows: DumpedRow[];
}

let day: Promise<Day> | undefined;

/** A day at the site, lived through once for all tests that look at it. */
function aDay(): Promise<Day> {
  day ??= replay();
  return day;
}

async function replay(): Promise<Day> {
  const coders = await liveThrough();
  const asTheyCame = await dumpDatabase();
  const seen = [await listQueue(moderator, wholeQueue), await listLog(moderator, {}, 1000)];
  await forgetOrder();
  return { coders, asTheyCame, seenByModerators: JSON.stringify(seen), rows: await dumpDatabase() };
}

const ofFate = (coders: readonly Coder[], fate: Fate) => coders.filter((coder) => coder.fate === fate);
const reportWords = ({ report, userId }: Coder) => [report, authorOf(userId)];
const userWords = ({ userId, encryptedEmail }: Coder) => [userId, encryptedEmail];

/** Whatever tells more of an order than chance would. */
function orderIn(rows: readonly DumpedRow[], subjects: readonly (readonly string[])[]): string[] {
  return [...orderTold(rows, subjects)].filter(([, told]) => Math.abs(told) > NO_ORDER).map(([key]) => key);
}

const dates = (rows: readonly DumpedRow[]) =>
  rows.flatMap(({ values }) => values.map(({ text }) => text).filter((text) => /^\d{4}-\d{2}-\d{2}/.test(text)));

const shownFrom = [
  { least: ladder.median, shows: 'median' },
  { least: ladder.quartiles, shows: 'quartiles' },
  { least: ladder.distribution, shows: 'distribution' },
] as const;

/** One test of each promise. */
const tests: Record<keyof typeof guarantees, () => Promise<void>> = {
  async unreadable() {
    const { coders, asTheyCame: rows } = await aDay();
    for (const coder of coders) {
      expect(rowsNaming(rows, [coder.email])).toEqual([]);
      expect(rowsByHash(rows, coder, guessableKeys)).toEqual([]);
    }
    expect(rowsNaming(rows, ['@example.org'])).toEqual([]);
  },

  async untied() {
    const { coders, asTheyCame: rows } = await aDay();
    const seen = new Map<string, { users: Set<Coder>; reports: Set<Coder> }>();
    for (const coder of coders) {
      const [ofUser, ofReport] = [rowsNaming(rows, userWords(coder)), rowsNaming(rows, reportWords(coder))];
      expect([ofUser.length > 0, ofReport.length > 0]).toEqual([true, true]);
      expect(ofUser.filter((row) => ofReport.includes(row))).toEqual([]);
      for (const [side, found] of [['users', ofUser] as const, ['reports', ofReport] as const]) {
        for (const { column, text } of found.flatMap(({ values }) => values)) {
          if (moderationColumns.includes(column)) continue;
          const those = seen.get(text) ?? { users: new Set(), reports: new Set() };
          seen.set(text, those);
          those[side].add(coder);
        }
      }
      // The same search does find the reports of whoever has the key.
      const opened = rowsByHash(rows, coder, [env().AUTHORSHIP_SECRET]);
      expect(opened.map(({ table }) => table)).toContain('report');
    }
    // What stands on both sides says nothing unless it is rare: all are coders.
    const shared = [...seen].filter(([, { users, reports }]) => users.size > 0 && reports.size > 0);
    const telling = shared.filter(([, { users, reports }]) => Math.min(users.size, reports.size) < coders.length / 2);
    expect(telling.map(([text]) => text)).toEqual([]);
  },

  async unordered() {
    const { coders, asTheyCame, rows } = await aDay();
    const toldOfUsers = ['user: as it lies', 'user: as written', 'session: as it lies', 'session: as written'];
    expect(orderIn(asTheyCame, coders.map(userWords))).toEqual(expect.arrayContaining(toldOfUsers));
    const toldOfReports = ['report: as it lies', 'report: as written'];
    const withdrawn = orderIn(asTheyCame, ofFate(coders, 'withdrawn').map(reportWords));
    expect(withdrawn).toEqual(expect.arrayContaining(toldOfReports));

    expect(orderIn(rows, coders.map(userWords))).toEqual([]);
    for (const fate of ['approved', 'rejected', 'withdrawn'] as const) {
      expect([fate, orderIn(rows, ofFate(coders, fate).map(reportWords))]).toEqual([fate, []]);
    }
  },

  async months() {
    const { coders, asTheyCame: rows } = await aDay();
    const decided = coders.filter(({ fate }) => fate !== 'pending');
    const reports = rowsNaming(rows, decided.flatMap(reportWords)).filter(({ table }) => table !== 'audit_event');
    expect(new Set(dates(reports))).toEqual(new Set(['2026-11-01']));
    const ofUsers = dates(rowsNaming(rows, coders.flatMap(userWords)).filter(({ table }) => table !== 'audit_event'));
    expect(ofUsers.length).toBeGreaterThan(coders.length);
    for (const date of ofUsers) expect(date).toMatch(/^\d{4}-\d{2}-\d{2}(T00:00:00.*)?$/);
    // An entry of the log that names a report is a moderator’s or an admin’s, never its author’s.
    const named = rowsNaming(
      rows,
      coders.map(({ report }) => report),
    ).filter(({ table }) => table === 'audit_event');
    expect(named.length).toBeGreaterThan(EACH);
    for (const { values } of named) expect(values.map(({ column }) => column)).toContain('actor_id');
  },

  async noWayIn() {
    const viewer = await signIn('ann');
    const sessionToken = randomUUID();
    await authAdapter('Firefox on Windows').createSession?.({
      sessionToken,
      userId: viewer.userId,
      expires: new Date(Date.now() + 86_400_000),
    });
    await requestLink('bob@example.org', '/account', '192.0.2.1');
    const linkToken = /token=([0-9a-f]{64})/.exec(mails.at(-1)?.text ?? '')?.[1] ?? '';
    await requestLink('grey@example.org', '/account', '192.0.2.1');
    const rows = await dumpDatabase();
    expect(linkToken).not.toBe('');
    // A link that the mail server takes only later waits encrypted: no token and no address can be read.
    const [queued] = await db.queuedLink.findMany();
    expect(decrypt('queued-link', queued?.encrypted ?? '')).toContain('grey@example.org');
    const [, greyToken = 'none'] =
      /"token":"([0-9a-f]+)"/.exec(decrypt('queued-link', queued?.encrypted ?? '') ?? '') ?? [];
    expect(
      rowsNaming(rows, [greyToken, nextAuthHash(greyToken), 'grey', encrypt('address', 'grey@example.org')]),
    ).toEqual([]);
    expect(rows.filter(({ table }) => table === 'session' || table === 'verification_token')).toHaveLength(3);
    expect(rowsNaming(rows, [sessionToken, linkToken])).toEqual([]);
  },

  async bans() {
    const { asTheyCame: rows } = await aDay();
    const bans = rows.filter(({ table }) => table === 'ban');
    expect(bans).toHaveLength(2);
    for (const ban of bans)
      expect(
        rowsNaming(
          rows,
          ban.values.map(({ text }) => text),
        ),
      ).toEqual([ban]);
  },

  async moderators() {
    const { coders, seenByModerators: seen } = await aDay();
    for (const { report, fate } of coders) if (fate === 'pending') expect(seen).toContain(report);
    for (const { email, encryptedEmail, userId } of coders) {
      for (const word of [email, encryptedEmail, authorOf(userId)]) expect(seen).not.toContain(word);
    }
  },

  async blindBans() {
    const [coder, admin] = [await comes('ann', 'pending'), await signedInAdmin('admin')];
    const outcome = await banAuthor(admin, coder.report, true);
    expect(outcome).toBe('done');
    const log = JSON.stringify(await listLog(admin, {}, 100));
    expect(log).toContain('account_banned');
    for (const word of [coder.email, ...userWords(coder), authorOf(coder.userId)]) expect(log).not.toContain(word);
  },

  async groups() {
    const lowest = 5_100_000;
    for (let coders = 1; coders <= ladder.distribution; coders++) {
      const highest = lowest + (coders - 1) * 100_000;
      await approveReport(moderator, await pendingReport(person('coder'), { amount: highest * 100 }));
      const figures = [...(await latestFigures(db, ['nation', 'state=WY'])).values()];
      const shown = figures.filter(({ shows }) => shows !== 'nothing');
      const step = shownFrom.findLast(({ least }) => coders >= least)?.shows;
      expect([coders, shown.map(({ shows }) => shows)]).toEqual([coders, step ? [step, step] : []]);
      // Those of the lowest and of the highest bin as well.
      const told = [...JSON.stringify(shown).matchAll(/"\w+Cents":(\d+)/g)].map(([, cents]) => Number(cents));
      expect(told.length >= shown.length).toBe(true);
      for (const cents of told) expect([coders, cents > lowest && cents < highest]).toEqual([coders, true]);
    }
  },

  async deletion() {
    const coder = await comes('ann', 'approved');
    await approveReport(moderator, coder.report);
    await withdrawReport(coder.viewer, await pendingReport(coder.viewer));
    expect(await deleteAccount(coder.viewer)).toMatchObject({ outcome: 'done' });
    const rows = await dumpDatabase();
    // The hash needs the account’s id, which is gone: the address alone makes none.
    expect(rowsNaming(rows, userWords(coder))).toEqual([]);
    const withoutId = { ...coder, userId: randomUUID() };
    expect(rowsByHash(rows, withoutId, [...guessableKeys, env().AUTHORSHIP_SECRET])).toEqual([]);
    expect(rows.filter(({ table }) => table === 'report')).toEqual([]);
  },

  async logs() {
    const written: string[] = [];
    const outputs = [process.stdout, process.stderr].map((output) =>
      vi.spyOn(output, 'write').mockImplementation((text) => written.push(String(text)) > 0),
    );
    try {
      const coders = [
        await comes('ann', 'approved'),
        await comes('bob', 'rejected'),
        await comes('carol', 'withdrawn'),
      ];
      const [approved, rejected, withdrawn] = coders;
      if (!approved || !rejected || !withdrawn) throw new Error('Three came');
      await approveReport(moderator, approved.report);
      await rejectReport(moderator, rejected.report, { kind: 'other', words: 'Too good' });
      await withdrawReport(withdrawn.viewer, withdrawn.report);
      expect(await requestLink('full@example.org', '/account', '192.0.2.77')).toEqual({
        outcome: 'mail-failed',
        because: 'ours',
      });
      expect(await requestLink('grey@example.org', '/account', '192.0.2.77')).toEqual({ outcome: 'delayed' });
      const full = await signedInCoder('full2');
      await setReminder(full, 12);
      vi.setSystemTime(new Date('2026-12-01T00:00:00Z'));
      await sendDueReminders();
      expect(logged).toHaveLength(3); // of what failed
      const said = [...logged, ...written].join('\n');
      for (const { report, amount, ...coder } of coders) {
        const pay = [String(amount), String(amount / 100), textFromRate(amount)];
        for (const word of [report, ...pay, coder.email, ...userWords({ ...coder, report, amount })]) {
          expect(said).not.toContain(word);
        }
      }
      expect(said).not.toContain('@example.org');
      expect(said).not.toContain('192.0.2');
    } finally {
      for (const output of outputs) output.mockRestore();
    }
  },

  async mails() {
    const [gave, gaveNothing] = [await comes('ann', 'approved'), await signIn('bob')];
    await approveReport(moderator, gave.report);
    for (const viewer of [gave.viewer, gaveNothing]) {
      await setReminder(viewer, 12);
      await followMoves(viewer, true);
    }
    vi.setSystemTime(new Date('2026-12-01T00:00:00Z'));
    await sendDueReminders();
    for (const medianCents of [5_000_000, 5_500_000]) {
      const release = await db.release.create({ data: { approvedReports: 1, sample: false, windowFrom: new Date() } });
      const evidence = { coders: '10–14', months: { from: '2025-01', to: '2026-03' } } as const;
      const figure = { shows: 'median', cell: 'state=WY', ...evidence, medianCents } as const;
      await db.publishedFigure.create({ data: { cell: 'state=WY', releaseId: release.id, figure } });
    }
    await sendMoves();
    expect(mails).toHaveLength(6);
    const words = mails.map(({ text, html }) => [text, html].join('\n').replace(/https?:\/\/[^\s"<]+/g, ''));
    for (const said of words) {
      expect(said).not.toContain(textFromRate(gave.amount));
      // What everyone reads on the site is the same for both.
      expect(said.replaceAll('for 10 minutes', '').replaceAll(/\$5[05],000/g, '')).not.toMatch(/\$|\d{2}/);
    }
    expect(words[2]).toBe(words[3]); // the reminders
    expect(words[4]).toBe(words[5]); // what moved
  },
};

describe('on /privacy we promise:', () => {
  for (const name of keysOf(guarantees)) it(guarantees[name], tests[name], 2 * MINUTE);
});
