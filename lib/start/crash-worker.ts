import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { deleteAccount } from '@/lib/account/delete-account';
import type { Viewer } from '@/lib/auth/viewer';
import { db } from '@/lib/db/client';
import { importReports } from '@/lib/import/import-reports';
import { readReportFile } from '@/lib/import/read-report-file';
import { undoImport } from '@/lib/import/undo-import';
import { type About, anotherJob } from '@/lib/reports/about';
import { approveReports } from '@/lib/reports/approve-reports';
import { rejectReports } from '@/lib/reports/reject-reports';
import type { ReportInput } from '@/lib/reports/report-input';
import { submitReport } from '@/lib/reports/submit-report';
import { person, typicalReport } from '@/lib/reports/test-report';
import { undoBatch } from '@/lib/reports/undo-decisions';
import { drawJob } from '@/lib/sample/draw-job';
import { Random } from '@/lib/sample/random';
import { surveyFile } from '@/lib/sample/survey-file';

// What crash.test.ts and bench/chaos kill, or the database of. A line is written only once the command behind it has
// returned.

const LANES = 3;
const REPORTS_OF_AUTHOR = 3;
const SEED = 5;
const BATCH = 5;
/** In milliseconds: between what people do, and before they do it again. */
const PAUSE = { submitter: 2_000, moderator: 600, again: 200 };

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Says of which reports a command is about to change the status, does it, and says what they are after it. */
async function changing<T>(statuses: Record<string, string>, command: () => Promise<T>): Promise<T> {
  say(JSON.stringify({ trying: Object.keys(statuses) }));
  const result = await command();
  say(JSON.stringify({ are: statuses }));
  return result;
}

const allOf = (ids: readonly string[], status: string) => Object.fromEntries(ids.map((id) => [id, status]));

async function send(author: Viewer, random: Random, about: About = anotherJob): Promise<string> {
  const id = randomUUID();
  await changing({ [id]: 'PENDING' }, () => submitReport(author, id, drawReport(random), about));
  return id;
}

function drawReport(random: Random): ReportInput {
  return {
    ...typicalReport,
    ...drawJob(random),
    benefits: [],
    amount: random.whole(400_000_000, 900_000_000),
    bonus: 0,
  };
}

/** As people do: does it again, the very same, until it is acknowledged. */
async function insisting<T>(command: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await command();
    } catch {
      await setTimeout(PAUSE.again);
    }
  }
}

/**
 * So many who submit one report after the other, and so many moderators who decide on them and take some of it back, all
 * of whom go on whatever fails.
 */
async function keepWriting(submitters: number, moderators: number): Promise<void> {
  const waiting: string[] = [];
  const submit = async (_: unknown, lane: number) => {
    const random = new Random(process.pid + lane);
    for (;;) {
      const [author, id, input] = [person('coder'), randomUUID(), drawReport(random)];
      say(JSON.stringify({ trying: [id] }));
      const { outcome } = await insisting(() => submitReport(author, id, input, anotherJob));
      if (outcome !== 'received') continue; // it was tried too often within the hour
      say(JSON.stringify({ are: { [id]: 'PENDING' } }));
      waiting.push(id);
      await setTimeout(random.whole(0, PAUSE.submitter));
    }
  };
  const decide = async (_: unknown, lane: number) => {
    const random = new Random(process.pid - lane);
    const moderator = person('moderator');
    for (;;) {
      const ids = waiting.splice(0, random.whole(1, BATCH));
      if (ids.length > 0) {
        const approve = () => insisting(() => approveReports(moderator, ids));
        const { batch, done } = await changing(allOf(ids, 'APPROVED'), approve);
        if (done.length === ids.length && random.chance(0.3)) {
          await changing(allOf(ids, 'PENDING'), () => insisting(() => undoBatch(moderator, batch)));
          const rejection = { kind: 'made_up', words: null } as const;
          await changing(allOf(ids, 'REJECTED'), () => insisting(() => rejectReports(moderator, ids, rejection)));
        }
      }
      await setTimeout(random.whole(0, PAUSE.moderator));
    }
  };
  await Promise.all([...Array.from({ length: submitters }, submit), ...Array.from({ length: moderators }, decide)]);
}

/** Without end: submits, decides on several in a batch, undoes batches, changes what was approved, and leaves for good. */
async function write(): Promise<void> {
  const random = new Random(process.pid);
  const moderator = person('moderator');
  for (;;) {
    const author = person('coder');
    const ids: string[] = [];
    for (let sent = 0; sent < REPORTS_OF_AUTHOR; sent += 1) ids.push(await send(author, random));
    const { batch } = await changing(allOf(ids, 'APPROVED'), () => approveReports(moderator, ids));
    if (random.chance(0.3)) {
      await changing(allOf(ids, 'PENDING'), () => undoBatch(moderator, batch));
      const rejection = { kind: 'made_up', words: null } as const;
      await changing(allOf(ids, 'REJECTED'), () => rejectReports(moderator, ids, rejection));
      continue;
    }
    const [original = ''] = ids;
    const version = await send(author, random, { kind: 'correction', originalId: original });
    await changing({ [version]: 'APPROVED', [original]: 'REPLACED' }, () => approveReports(moderator, [version]));
    if (random.chance(0.3)) await changing(allOf([...ids, version], 'GONE'), () => deleteAccount(author));
  }
}

async function importFile(survey: string, rows: number, status: 'PENDING' | 'APPROVED'): Promise<void> {
  const imported = await importReports(readReportFile(surveyFile(SEED, rows, new Date()), new Date()), {
    by: 'command-line',
    survey,
    status,
    skipBad: false,
    confirmed: new Set(['other-people']),
    secret: process.env.AUTHORSHIP_SECRET ?? '',
    onProgress: ({ step, read }) => step === 'reading' && say(`read ${read}`),
  });
  if (!imported.stopped) say(`added ${imported.added.all}, approved ${imported.known.approvedNow}`);
  await db.$disconnect();
}

async function undo(importId: number): Promise<void> {
  say('undoing');
  const undone = await undoImport('command-line', importId);
  say(undone.outcome === 'done' ? `removed ${undone.removed}` : undone.outcome);
  await db.$disconnect();
}

const [task, survey = '', rows, status] = process.argv.slice(2);
if (task === 'keep-writing') await keepWriting(Number(survey), Number(rows));
else if (task === 'import') await importFile(survey, Number(rows), status === 'pending' ? 'PENDING' : 'APPROVED');
else if (task === 'undo') await undo(Number(survey));
else await Promise.all(Array.from({ length: LANES }, write));
