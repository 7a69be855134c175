import { randomUUID } from 'node:crypto';
import { NextRequest } from 'next/server';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { emailToken } from '@/lib/account/account-email';
import { encrypt } from '@/lib/auth/encrypt';
import { drawnNow } from '@/lib/auth/form-guard';
import { NotAllowed } from '@/lib/auth/not-allowed';
import { sessionCookie, storedSessionToken } from '@/lib/auth/session-cookie';
import { checked } from '@/lib/auth/test-checked';
import type { Viewer } from '@/lib/auth/viewer';
import { seedBaselines } from '@/lib/baselines/seed-baselines';
import { db } from '@/lib/db/client';
import { env } from '@/lib/env';
import { changeIntake } from '@/lib/intake/change-intake';
import { receiveFile } from '@/lib/intake/receive-file';
import { mappingSchema } from '@/lib/mapping/mapping';
import { draftCookie, encryptDraft } from '@/lib/reports/draft';
import { approveReport, forgetReports, pendingReport, person } from '@/lib/reports/test-report';
import { typedPayFrom } from '@/lib/survey/typed-pay';

/**
 * Who may call what, directly and with a form that is right for it: every action and every page and route that asks who
 * is there. One that is missing here fails the test.
 */

const roles = ['visitor', 'coder', 'author', 'banned', 'moderator', 'admin'] as const;
type Role = (typeof roles)[number];

const everyone = [...roles];
const signedIn = everyone.filter((role) => role !== 'visitor');
const moderators: Role[] = ['moderator', 'admin'];

/** What a test finds when it begins: an account for each role, and two reports of the author. */
interface World {
  pending: string;
  approved: string;
  /** The author's account. */
  author: string;
  /** The file of a survey with a mapping. */
  intake: string;
}

interface Case {
  /** For whom it does something; for all others it changes nothing. */
  may: readonly Role[];
  /** What the form holds. */
  form?: (world: World) => Record<string, string> | Promise<Record<string, string>>;
  /** A file that comes with it. */
  file?: string;
}

const actions: Record<string, Case> = {
  './account/actions.ts withdraw': { may: ['author'], form: ({ pending }) => ({ report: pending }) },
  './account/actions.ts remove': { may: ['author'], form: ({ approved }) => ({ report: approved }) },
  './account/settings-actions.ts remind': { may: signedIn, form: () => ({ month: '3' }) },
  './account/settings-actions.ts follow': { may: signedIn, form: () => ({ moves: 'on' }) },
  './account/settings-actions.ts endSession': { may: ['author'], form: () => ({ session: authorsOtherSession }) },
  './account/settings-actions.ts endOthers': { may: ['author'] },
  './account/delete/confirmed/route.ts POST': { may: signedIn },
  './admin/actions.ts decide': {
    may: moderators,
    form: ({ pending }) => ({ report: pending, decision: 'reject', kind: 'duplicate', words: '', filter: '' }),
  },
  './admin/actions.ts undo': { may: moderators, form: ({ approved }) => ({ report: approved }) },
  './admin/reports/[id]/actions.ts changeAuthorBan': {
    may: ['admin'],
    form: ({ pending }) => ({ report: pending, banned: 'true' }),
  },
  './admin/log/actions.ts undoWholeImport': {
    may: ['admin'],
    form: async () => ({ import: String((await db.import.create({ data: { status: 'APPROVED', added: 1 } })).id) }),
  },
  './admin/import/actions.ts begin': {
    may: ['admin'],
    form: async () => ({ ...(await newIntake()), survey: 'chapter' }),
  },
  './admin/import/actions.ts tryAgain': {
    may: ['admin'],
    form: async () => ({ ...(await newIntake({ mapping })), confirmed: 'other-people' }),
  },
  './admin/import/actions.ts bringIn': {
    may: ['admin'],
    form: async () => ({ ...(await newIntake({ mapping })), status: 'PENDING' }),
  },
  './admin/import/actions.ts giveUp': { may: ['admin'], form: () => newIntake() },
  './admin/import/actions.ts keepMapping': {
    may: ['admin'],
    form: async () => ({ ...(await newIntake({ mapping })), name: 'chapter' }),
  },
  './admin/import/actions.ts removeMapping': {
    may: ['admin'],
    form: async () => {
      await db.surveyMapping.create({ data: { name: 'chapter', mapping, savedAt: new Date() } });
      return { name: 'chapter' };
    },
  },
  './admin/import/[id]/mapping/save/route.ts POST': {
    may: ['admin'],
    form: async () => ({ ...(await newIntake({ mapping })), dates: 'day-first' }),
  },
  './api/survey-files/route.ts POST': { may: ['admin'], file: 'Timestamp,State\n3/14/2026,Texas\n' },
  './admin/users/actions.ts changeRole': {
    may: ['admin'],
    form: () => ({ email: 'coder@example.org', role: 'moderator' }),
  },
  './admin/users/actions.ts changeBan': {
    may: ['admin'],
    form: () => ({ email: 'coder@example.org', banned: 'true' }),
  },
  './sign-in/actions.ts sendLink': {
    may: everyone,
    form: () => ({ email: 'new@example.org', next: '/account', drawn: drawnBefore() }),
  },
  './sign-out/route.ts POST': { may: signedIn },
  // A visitor is asked for an address, and nothing is stored.
  './submit/actions.ts sendReport': {
    may: signedIn.filter((role) => role !== 'banned'),
    form: () => ({ ...typed, submissionId: randomUUID(), job: 'another-job', drawn: drawnBefore() }),
  },
  './submit/actions.ts mailDraft': {
    may: everyone,
    form: async () => ({ draft: await encryptDraft(newDraft(), null), email: 'new@example.org', drawn: drawnBefore() }),
  },
  // It is the author's draft that lies in this browser.
  './submit/actions.ts sendDraft': { may: ['author'], form: () => ({ job: 'another-job' }) },
  // Whoever has the email may stop its reminders.
  './unsubscribe/actions.ts stop': { may: everyone, form: ({ author }) => ({ token: emailToken('reminder', author) }) },
};

/** Who is let in; the others are sent to sign in, or told that it is not theirs. */
const places: Record<string, readonly Role[]> = {
  './account/page.tsx': signedIn,
  './account/delete/page.tsx': signedIn,
  './account/download.csv/route.ts': signedIn,
  './account/download.json/route.ts': signedIn,
  './admin/page.tsx': moderators,
  './admin/all/page.tsx': moderators,
  './admin/reports/[id]/page.tsx': moderators,
  './admin/log/page.tsx': moderators,
  './admin/log/export/route.ts': ['admin'],
  './admin/health/page.tsx': ['admin'],
  './admin/import/page.tsx': ['admin'],
  './admin/import/saved/route.ts': ['admin'],
  './admin/import/[id]/page.tsx': ['admin'],
  './admin/import/[id]/mapping/page.tsx': ['admin'],
  './admin/import/[id]/mapping.json/route.ts': ['admin'],
  './admin/import/[id]/check/page.tsx': ['admin'],
  './admin/import/[id]/refused.csv/route.ts': ['admin'],
  './admin/users/page.tsx': ['admin'],
  './sign-in/not-allowed/page.tsx': everyone,
  './sign-in/page.tsx': everyone,
  './submit/page.tsx': everyone,
  './submit/received/page.tsx': signedIn,
  './submit/send/page.tsx': signedIn,
};

const mapping = { mapping: 1, survey: 'chapter', only: [], columns: {}, unused: [] } as const;

/** The file of a survey that an admin brought, as the forms about it name it. */
async function newIntake(known: { mapping?: typeof mapping } = {}): Promise<Record<string, string>> {
  const admin = checked({ ...person('admin'), role: 'admin' });
  const bytes = Buffer.from('Timestamp,State\n3/14/2026,Texas\n');
  const received = await receiveFile(admin, { name: 'survey.csv', bytes });
  if (received.outcome === 'refused') throw new Error(received.message);
  const intake = { id: received.id, version: 0 };
  if (known.mapping) await changeIntake(admin, intake, { mapping: mappingSchema.parse(known.mapping) });
  return { intake: received.id, version: known.mapping ? '1' : '0' };
}

const authorsOtherSession = storedSessionToken('the author’s other session');

/** Long enough ago for a person. */
const drawnBefore = () => drawnNow(Date.now() - 60_000);

const newDraft = () => ({
  submissionId: randomUUID(),
  typed: { ...typed, credentials: [typed.credentials], benefits: [typed.benefits] },
});

const typed = {
  ...typedPayFrom(() => ''),
  payBasis: 'yearly',
  amount: '54,500',
  paidHoursPerWeek: '40',
  payYear: String(new Date().getUTCFullYear()),
  role: 'coder',
  specialty: 'general',
  setting: 'hospital',
  arrangement: 'remote',
  employment: 'full_time',
  paySetBy: 'home',
  state: 'WY',
  area: '',
  experienceYears: '4',
  credentials: 'cpc',
  benefits: 'retirement',
};

const jar = new Map<string, string>();
let requestHeaders = new Headers();

vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
    set: (name: string, value: string) => jar.set(name, value),
    delete: (name: string) => jar.delete(name),
  }),
  headers: async () => requestHeaders,
}));
vi.mock('next/navigation', () => ({
  redirect: (path: string) => {
    throw new Error(`to ${path}`);
  },
  notFound: () => {
    throw new Error('not found');
  },
}));
vi.mock('next/cache', () => ({
  cacheLife() {},
  cacheTag() {},
  revalidatePath() {},
  revalidateTag() {},
  updateTag() {},
}));
vi.mock('@/lib/mail/send-mail', () => ({ sendMail: async () => {} }));

async function newWorld(): Promise<World> {
  jar.clear();
  requestHeaders = new Headers({ 'x-client-address': '192.0.2.1' });
  await forgetReports();
  await db.$executeRaw`TRUNCATE "user", ban, verification_token, intake, survey_mapping CASCADE`;
  const author = await account('author', 'coder');
  for (const role of ['coder', 'banned'] as const) await account(role, 'coder');
  for (const role of moderators) await account(role, role === 'admin' ? 'admin' : 'moderator');
  await account('second-admin', 'admin');
  await db.ban.create({ data: { encryptedEmail: encrypt('ban', 'banned@example.org') } });
  await db.user.update({ where: { id: author.userId }, data: { reminderDue: new Date('2030-01-01') } });
  await db.session.create({
    data: { sessionToken: authorsOtherSession, userId: author.userId, expires: new Date(Date.now() + 60_000) },
  });
  const world = {
    pending: await pendingReport(author),
    approved: await pendingReport(author),
    author: author.userId,
    intake: (await newIntake({ mapping })).intake ?? '',
  };
  await approveReport(person('moderator'), world.approved);
  return world;
}

async function account(name: string, role: Viewer['role']): Promise<Viewer> {
  const email = `${name}@example.org`;
  const { id } = await db.user.create({ data: { encryptedEmail: encrypt('address', email), role } });
  return { userId: id, email, role, banned: false };
}

async function enterAs(role: Role): Promise<void> {
  jar.clear();
  jar.set(draftCookie().name, await encryptDraft(newDraft(), 'author@example.org'));
  if (role === 'visitor') return;
  const token = randomUUID();
  const { id } = await db.user.findUniqueOrThrow({
    where: { encryptedEmail: encrypt('address', `${role}@example.org`) },
  });
  const expires = new Date(Date.now() + 60_000);
  await db.session.create({ data: { sessionToken: storedSessionToken(token), userId: id, expires } });
  jar.set(sessionCookie().name, token);
}

/** All that an action could change. */
async function state(): Promise<string> {
  const [users, sessions, tokens, bans, intakes, mappings, reports, events] = await Promise.all([
    db.user.findMany({ orderBy: { id: 'asc' } }),
    db.session.findMany({ orderBy: { sessionToken: 'asc' } }),
    db.verificationToken.findMany({ orderBy: { token: 'asc' } }),
    db.ban.findMany({ orderBy: { encryptedEmail: 'asc' } }),
    db.intake.findMany({ orderBy: { id: 'asc' }, omit: { state: true, beatAt: true } }),
    db.surveyMapping.findMany(),
    db.report.findMany({ orderBy: { id: 'asc' } }),
    db.auditEvent.count(),
  ]);
  return JSON.stringify([users, sessions, tokens, bans, intakes, mappings, reports, events]);
}

/** What came of it: a redirect or a refusal as its words. */
async function outcomeOf(call: () => unknown): Promise<string> {
  try {
    await call();
    return 'let in';
  } catch (error) {
    if (error instanceof NotAllowed) return 'not allowed';
    if (error instanceof Error && /^to \/|^not found$/.test(error.message)) return error.message;
    throw error;
  }
}

/** A form as a page of some site sends it. */
function formOf(origin: string | undefined, body: FormData | URLSearchParams = new URLSearchParams()): NextRequest {
  return new NextRequest(env().NEXTAUTH_URL, { method: 'POST', headers: { ...(origin && { origin }) }, body });
}

function idFor(file: string, { pending, intake }: World): string {
  return file.startsWith('./admin/import/') ? intake : pending;
}

function bodyOf(fields: FormData, file: string | undefined): FormData | URLSearchParams {
  if (file !== undefined) {
    fields.set('file', new File([file], 'survey.csv'));
    return fields;
  }
  return new URLSearchParams([...fields].map(([name, value]) => [name, String(value)]));
}

type Callable = (...values: unknown[]) => unknown;
const isCallable = (value: unknown): value is Callable => typeof value === 'function';

const actionFiles = import.meta.glob<Record<string, unknown>>('./**/*actions.ts');
const actionTexts = import.meta.glob<string>('./**/*.{ts,tsx}', { query: '?raw', import: 'default' });
const placeFiles = import.meta.glob<Record<string, unknown>>(['./**/page.tsx', './**/route.ts']);
const placeTexts = import.meta.glob<string>(['./**/page.tsx', './**/route.ts'], { query: '?raw', import: 'default' });

let world: World;
beforeAll(seedBaselines);
beforeEach(async () => {
  world = await newWorld();
});
/** What an action began goes on after it. */
afterEach(() =>
  vi.waitFor(async () => expect(await db.intake.count({ where: { runId: { not: null } } })).toBe(0), {
    timeout: 20_000,
  }),
);

describe('an action', () => {
  it('is in the table, each of them', async () => {
    const found: string[] = [];
    for (const [file, load] of Object.entries(actionFiles)) {
      for (const [name, value] of Object.entries(await load())) if (isCallable(value)) found.push(`${file} ${name}`);
    }
    for (const [file, load] of Object.entries(placeTexts)) {
      if (/lib\/auth\/viewer/.test(await load()) && isCallable((await placeFiles[file]?.())?.POST))
        found.push(`${file} POST`);
    }
    expect(Object.keys(actions).sort()).toEqual(found.sort());

    const servers: string[] = [];
    for (const [file, load] of Object.entries(actionTexts)) {
      if (/^\s*'use server'/m.test(await load())) servers.push(file);
    }
    expect(Object.keys(actionFiles).sort()).toEqual(servers.sort());
  });

  describe.each(Object.entries(actions))('%s', (name, { may, form, file: sent }) => {
    it.each(roles)('called by %s', async (role) => {
      const [file = '', exported = ''] = name.split(' ');
      const action = (await (actionFiles[file] ?? placeFiles[file])?.())?.[exported];
      if (!isCallable(action)) throw new Error(`${name} is no action`);
      const formData = new FormData();
      for (const [field, value] of Object.entries((await form?.(world)) ?? {})) formData.set(field, value);
      await enterAs(role);

      const before = await state();
      const outcome = await outcomeOf(() => {
        if (exported === 'POST') {
          const request = formOf(new URL(env().NEXTAUTH_URL).origin, bodyOf(formData, sent));
          return action(request, { params: Promise.resolve({ id: formData.get('intake') }) });
        }
        return action.length === 2 ? action({}, formData) : action(formData);
      });
      const changed = (await state()) !== before;
      expect({ role, changed, outcome }).toEqual({ role, changed: may.includes(role), outcome });
      if (!changed && role === 'visitor') expect(outcome).toMatch(/^to \/(sign-in\?|$)|^let in$/);
    });
  });
});

it.each(Object.keys(actions).filter((name) => name.endsWith('POST')))(
  '%s is refused to the forms of other sites',
  async (name) => {
    const post = (await placeFiles[name.replace(' POST', '')]?.())?.POST;
    if (!isCallable(post)) throw new Error(`${name} can’t be called`);
    await enterAs('coder');
    const before = await state();
    for (const origin of ['https://evil.example', 'null', undefined]) {
      expect(await post(formOf(origin), { params: Promise.resolve({ id: '' }) })).toMatchObject({ status: 403 });
    }
    expect(await state()).toBe(before);
  },
);

describe('a page or route', () => {
  it('that asks who is there is in the table, each of them', async () => {
    const found: string[] = [];
    for (const [file, load] of Object.entries(placeTexts)) {
      const { default: page, GET } = (await placeFiles[file]?.()) ?? {};
      if ((await load()).includes('@/lib/auth/viewer') && (page ?? GET)) found.push(file);
    }
    expect(Object.keys(places).sort()).toEqual(found.sort());
  });

  describe.each(Object.entries(places))('%s', (file, may) => {
    it.each(roles)('opened by %s', async (role) => {
      const place = (await placeFiles[file]?.()) ?? {};
      const open = place.default ?? place.GET;
      if (!isCallable(open)) throw new Error(`${file} can’t be opened`);
      await enterAs(role);
      const before = await state();
      const outcome = await outcomeOf(() =>
        place.GET
          ? open(new NextRequest('http://localhost/'), { params: Promise.resolve({ id: world.intake }) })
          : open({ params: Promise.resolve({ id: idFor(file, world) }), searchParams: Promise.resolve({}) }),
      );
      const expected = may.includes(role)
        ? /^let in$/
        : role === 'visitor'
          ? /^to \/sign-in\?next=/
          : /^to \/sign-in\/not-allowed$/;
      expect(outcome).toMatch(expected);
      expect(await state()).toBe(before);
    });
  });
});
