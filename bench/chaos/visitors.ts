import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { formWith, hiddenFields } from '@/bench/html-form';
import type { CrashLedger } from '@/lib/start/crash-ledger';
import { type Entries, type How, type Traffic, Visitor } from './visitor';
import type { Writers } from './writers';

const SUBMITTERS = 20;
const MODERATORS = 3;
const BATCH = 5;
/** In milliseconds. */
const PAUSE = { submitter: 3_000, moderator: 600, again: 500 };
/** How fast people may be, in seconds, before they are taken for bots. */
const PACE = { report: 2.2, address: 1.2 };
const MAIL_LOOK_EVERY = 50;
const MAIL_LONGEST = 60_000;

const MODERATOR = 'moderator@example.org';

const ways: readonly How[] = ['plain', 'with-script'];

interface Mailbox {
  mails: { to?: unknown; text?: string | undefined }[];
}

/**
 * People who report and moderators who decide through the site's own pages, without JavaScript and with it, who come anew
 * for each report. What they are told is heard by the ledger.
 */
export function startVisitors(site: string, ledger: CrashLedger, traffic: Traffic, mailbox: Mailbox): Writers {
  const over = new AbortController();
  const waiting: string[] = [];
  const acknowledged: number[] = [];
  let [submitted, decided] = [0, 0];

  const trying = (ids: readonly string[]) => ledger.hear(JSON.stringify({ trying: ids }));
  const hear = (ids: readonly string[], status: 'PENDING' | 'APPROVED') => {
    const heard = ledger.hear(JSON.stringify({ are: Object.fromEntries(ids.map((id) => [id, status])) }));
    submitted += heard.submitted;
    decided += heard.decided;
    acknowledged.push(performance.now());
  };

  /** What was mailed to an address, once it is here. */
  const linkFor = async (email: string): Promise<string> => {
    for (const end = performance.now() + MAIL_LONGEST; performance.now() < end; await setTimeout(MAIL_LOOK_EVERY)) {
      const mail = mailbox.mails.find(({ to }) => JSON.stringify(to).includes(email));
      const link = /https?:\/\/\S+/.exec(mail?.text ?? '')?.[0];
      if (link) return link.slice(new URL(link).origin.length);
    }
    throw new Error(`No email came to ${email}`);
  };
  const signIn = async (visitor: Visitor, email: string, expected: string) => {
    const confirm = await visitor.open(await linkFor(email));
    return visitor.send(confirm, 'name="token"', { how: 'plain', expected });
  };
  const askForLink = async (visitor: Visitor, email: string, next: string, how: How) => {
    const page = await visitor.open(`/sign-in?next=${encodeURIComponent(next)}`);
    const expected = how === 'plain' ? 'Check your email' : '"step":"sent"';
    await visitor.send(page, 'name="email"', { entries: { email }, how, seconds: PACE.address, expected });
  };

  /** Without an account until the end, as most come. */
  const reportFirst = async (visitor: Visitor) => {
    const email = `${randomUUID()}@example.org`;
    const blank = await visitor.open('/submit');
    const id = idIn(blank.html);
    const how = 'plain';
    const expected = 'Where can we email you a link?';
    const address = await visitor.send(blank, 'submissionId', {
      entries: anyReport(),
      how,
      seconds: PACE.report,
      expected,
    });
    await visitor.send(address, 'name="email"', {
      entries: { email },
      how,
      seconds: PACE.address,
      expected: 'Check your email',
    });
    const last = await signIn(visitor, email, 'Send this report?');
    trying([id]);
    await visitor.send(last, 'Send my report', { how, expected: 'Thank you. Your report is in.' });
    return id;
  };
  const reportSignedIn = async (visitor: Visitor) => {
    const email = `${randomUUID()}@example.org`;
    const how = 'with-script';
    await askForLink(visitor, email, '/submit', how);
    const blank = await signIn(visitor, email, 'submissionId');
    const id = idIn(blank.html);
    trying([id]);
    const expected = 'Thank you. Your report is in.';
    await visitor.send(blank, 'submissionId', { entries: anyReport(), how, seconds: PACE.report, expected });
    return id;
  };
  const decideOn = async (visitor: Visitor, ids: readonly string[], how: How) => {
    const [only = '', another] = ids;
    const page = await visitor.open(another ? '/admin?show=all' : `/admin/reports/${only}`);
    trying(ids);
    const entries = { report: ids, decision: 'approve' };
    const expected = another ? `${ids.length} reports approved.` : 'One report approved.';
    await visitor.send(page, 'value="approve"', { entries, how, expected });
    hear(ids, 'APPROVED');
  };

  const keepOn = async (work: () => Promise<void>, pause: number) => {
    while (!over.signal.aborted) {
      await work().catch(() => setTimeout(PAUSE.again)); // what failed is in the traffic
      if (!over.signal.aborted) await setTimeout(randomInt(pause));
    }
  };
  const submitters = Array.from({ length: SUBMITTERS }, async (_, lane) => {
    await setTimeout(randomInt(PAUSE.submitter));
    await keepOn(async () => {
      const visitor = new Visitor(site, traffic);
      const id = await (lane % 2 === 0 ? reportFirst(visitor) : reportSignedIn(visitor));
      hear([id], 'PENDING');
      waiting.push(id);
    }, PAUSE.submitter);
  });
  const moderating = async () => {
    const visitor = new Visitor(site, traffic);
    await askForLink(visitor, MODERATOR, '/admin', 'plain');
    await signIn(visitor, MODERATOR, 'waiting');
    const lanes = Array.from({ length: MODERATORS }, (_, lane) =>
      keepOn(async () => {
        const ids = waiting.splice(0, randomInt(1, BATCH + 1));
        if (ids.length > 0) await decideOn(visitor, ids, ways[lane % 2] ?? 'plain');
      }, PAUSE.moderator),
    );
    await Promise.all(lanes);
  };
  let gone = false;
  const moderators = moderating().catch(() => {
    gone = true;
  });

  return {
    acknowledged,
    submitted: () => submitted,
    decided: () => decided,
    gone: () => gone,
    stop: async () => {
      over.abort();
      await Promise.all([...submitters, moderators]);
    },
  };
}

function idIn(html: string): string {
  const form = formWith(html, 'submissionId');
  const [, id] = (form && hiddenFields(form).find(([name]) => name === 'submissionId')) ?? [];
  if (!id) throw new Error('A report form has an id');
  return id;
}

function anyReport(): Entries {
  return {
    payBasis: 'yearly',
    amount: String(randomInt(40_000, 90_000)),
    paidHoursPerWeek: '40',
    payYear: String(new Date().getUTCFullYear()),
    role: 'coder',
    specialty: 'cardiology',
    setting: 'hospital',
    arrangement: 'remote',
    employment: 'full_time',
    state: 'WY',
    experienceYears: String(randomInt(1, 20)),
    credentials: ['cpc', 'crc'],
    benefits: 'retirement',
  };
}
