import type { ClientBase } from 'pg';
import { CENSUS_TAG } from '@/lib/aggregates/figure-tags';
import { markCounted } from '@/lib/aggregates/mark-counted';
import { rebuildWithin } from '@/lib/aggregates/rebuild-cells';
import { type LockedTransaction, takeReleaseLock } from '@/lib/aggregates/take-release-lock';
import type { Admin } from '@/lib/auth/viewer';
import type { Transaction } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { ImportStatus } from '@/lib/db/generated/enums';
import { notifyServers } from '@/lib/db/notify-servers';
import { ownTransaction } from '@/lib/db/own-transaction';
import { type CurrentModel, readFittedModel } from '@/lib/estimate/read-model';
import { MOST_IN_BATCH } from '@/lib/reports/decision';
import { takeAuthorLocks } from '@/lib/reports/take-author-lock';
import { addStaged } from './add-staged';
import { approveWaiting } from './approve-waiting';
import { type AddedReports, countAdded } from './count-added';
import { codersOfFile, countDisplaced, noteCounted } from './count-displaced';
import { countFew } from './count-few';
import { countKnown, type KnownReports } from './count-known';
import { mayBeYears } from './may-be-years';
import { type IdQuestion, type PeopleQuestion, questionIds, questionPeople } from './question-staged';
import type { FileLine } from './read-report';
import { recognizeStaged } from './recognize-staged';
import { contentColumns } from './same-content';
import { type Staged, stageReports } from './stage-reports';
import type { Whose } from './staged-row';
import { triageStaged } from './triage-staged';

/** What the operator confirms where a file could mean two things. */
export type Confirmed = 'ids-as-written' | 'dates-as-written' | 'other-people' | 'deleted-too';

/** How far an import is, in the order of its steps. Nothing of it is there for others before it is done. */
export interface Progress {
  step: 'reading' | 'comparing' | 'writing' | 'counting';
  /** Reports of the file read so far. */
  read: number;
  /** Reports added: 0 until all of them are. */
  written: number;
}

export interface ImportOptions extends Whose {
  by: Admin | 'command-line';
  /** How the reports start: waiting, approved, or as triage finds them: ordinary ones approved, the others waiting. */
  status: ImportStatus;
  /** Leave bad rows out instead of refusing the file. */
  skipBad: boolean;
  confirmed?: ReadonlySet<Confirmed>;
  /** Find out what would become of each line, and leave everything as it is. */
  dryRun?: boolean;
  onProgress?: ((progress: Progress) => void) | undefined;
  /** Written with the reports, all or nothing; not called in a dry run. */
  alongside?: (tx: Transaction, written: Written) => Promise<void>;
}

/** Why nothing was written. */
export type Stopped =
  | { why: 'bad-rows' | 'days-or-years' | 'date-order' }
  /** And those that were noted while reading. */
  | { why: 'ids'; questions: IdQuestion[] }
  | { why: 'people'; question: PeopleQuestion };

/** What became of each line, or would in a dry run. Of `staged.rows` each is repeated, known, deleted or added. */
export interface Written {
  staged: Staged;
  stopped?: never;
  /** By which it can be undone; null in a dry run. */
  importId: number | null;
  known: KnownReports;
  /** Reports that were not there before. */
  added: AddedReports & { all: number };
  /** Reports that were there before and counted, and give way to those of the file. */
  displaced: number;
}

export type Imported = { staged: Staged; stopped: Stopped } | Written;

const LISTED = 20;
const ONE_HOUR = 3_600_000;

class Refused extends Error {
  constructor(
    readonly staged: Staged,
    readonly stopped: Stopped,
  ) {
    super(stopped.why);
  }
}

/** Takes back what a dry run did. */
class OnlyTried extends Error {
  constructor(readonly written: Written) {
    super('A dry run');
  }
}

/**
 * Adds the reports of a file and publishes, all or nothing in one transaction. A row with the same content as one of its
 * coder's reports is that report and is not added again; if it is waiting, importing it as approved approves it. Throws
 * UnreadableFile.
 */
export async function importReports(lines: AsyncIterable<FileLine>, options: ImportOptions): Promise<Imported> {
  try {
    const model = options.status === 'APPROVED' ? null : await readFittedModel();
    return await ownTransaction((tx, connection) => importWithin({ tx, connection }, lines, { ...options, model }), {
      timeout: ONE_HOUR,
      maxWait: ONE_HOUR,
    });
  } catch (error) {
    if (error instanceof OnlyTried) return error.written;
    if (!(error instanceof Refused)) throw error;
    const { staged, stopped } = error;
    return { staged, stopped };
  }
}

async function importWithin(
  own: { tx: Transaction; connection: ClientBase },
  lines: AsyncIterable<FileLine>,
  options: ImportOptions & { model: CurrentModel | null },
): Promise<Written> {
  const { confirmed = new Set<Confirmed>(), skipBad, status, survey, by, dryRun = false, onProgress, model } = options;
  const actorId = by === 'command-line' ? null : by.userId;
  const batch = { status, afterUnnamed: await mayBeAfterUnnamed(own.tx) };
  const staged = await stageReports(own, lines, batch, options, (read) =>
    onProgress?.({ step: 'reading', read, written: 0 }),
  );
  const stop = (stopped: Stopped) => new Refused(staged, stopped);
  if (staged.badRows > 0 && !skipBad) throw stop({ why: 'bad-rows' });
  if (mayBeYears(staged.days, new Date()) && !confirmed.has('dates-as-written')) throw stop({ why: 'days-or-years' });
  if (staged.dateEvidence['day-first'] && staged.dateEvidence.assumed) throw stop({ why: 'date-order' });

  const reach = (step: Progress['step'], written = 0) => onProgress?.({ step, read: staged.rows, written });
  reach('comparing');
  // Not before: decisions don't wait while a file is read.
  const tx = await takeReleaseLock(own.tx);
  const columns = await contentColumns(tx);
  const moved = await recognizeStaged(tx, columns, {
    deletedToo: confirmed.has('deleted-too'),
    afterUnnamed: batch.afterUnnamed,
  });
  if (!confirmed.has('ids-as-written')) {
    const questions = await questionIds(tx, LISTED);
    if (questions.length > 0 || staged.rewrittenIds > 0) throw stop({ why: 'ids', questions });
  }
  const question = confirmed.has('other-people') ? undefined : await questionPeople(tx, columns, LISTED);
  if (question) throw stop({ why: 'people', question });

  reach('writing');
  // Coders with an account may submit meanwhile. Not later: triage of what they submit waits for reports that are approved here.
  await takeAuthorLocks(tx, Prisma.sql`SELECT author FROM imported WHERE fate IS NULL AND ours`);
  await noteCounted(tx);
  const { approved, more } = status === 'APPROVED' ? await approveWaiting(tx) : { approved: 0, more: 0 };
  const known = await countKnown(tx);
  const ordinary =
    status === 'APPROVED' ? 0 : await triageStaged(tx, model, { now: new Date(), approves: status === 'TRIAGED' });
  const importId = dryRun ? null : await drawNumber(tx, { survey: survey ?? null, status, actorId });
  const all = await addStaged(tx, importId);
  const addedApproved = status === 'APPROVED' ? all : ordinary;
  reach('counting', all);
  if (moved || approved + addedApproved > 0) {
    const few = !moved && approved + all <= MOST_IN_BATCH;
    await count(tx, { importId, few, approvedMore: more + addedApproved });
  } else if (all > 0 && importId !== null) await notifyServers(tx, [CENSUS_TAG]);
  const displaced = await countDisplaced(tx);
  const added = { all, ...(await countAdded(tx, new Date())) };
  const written = { staged, importId, known, displaced, added };
  if (importId === null) throw new OnlyTried(written);
  await tx.import.update({ where: { id: importId }, data: { added: all } });
  await tx.auditEvent.create({
    data: { action: 'reports_imported', actorId, importId, detail: detailOf({ added, approved, status, survey }) },
  });
  await options.alongside?.(tx, written);
  return written;
}

/** Imports have numbers since long after they have been told their survey. */
async function mayBeAfterUnnamed(tx: Transaction): Promise<boolean> {
  const unnumbered = { action: 'reports_imported', importId: null } as const;
  return (await tx.auditEvent.findFirst({ where: unnumbered, select: { id: true } })) !== null;
}

/** By which it can be undone. Not before it is to be written: a number that was drawn is used up, whatever becomes of the rest. */
async function drawNumber(
  tx: Transaction,
  of: Pick<Prisma.ImportUncheckedCreateInput, 'survey' | 'status' | 'actorId'>,
): Promise<number> {
  const { id } = await tx.import.create({ data: { ...of, added: 0 }, select: { id: true } });
  return id;
}

interface Moved {
  /** Null in a dry run. */
  importId: number | null;
  /** Whether no more changed than rows of the file were added or approved, and those are few. */
  few: boolean;
  /** By how many the number of approved reports grows. */
  approvedMore: number;
}

/** Finds which reports count now, and publishes. A dry run needs the first alone, and that of the file's coders. */
async function count(tx: LockedTransaction, { importId, few, approvedMore }: Moved): Promise<void> {
  if (importId === null) for await (const authors of codersOfFile(tx)) await markCounted(tx, authors);
  else if (!(few && (await countFew(tx, approvedMore)))) await rebuildWithin(tx, importId);
}

interface Detail extends Pick<Written, 'added'>, Pick<ImportOptions, 'status' | 'survey'> {
  approved: number;
}

function detailOf({ added, approved, status, survey }: Detail): string {
  const waiting = status === 'TRIAGED' ? `, ${added.waiting} of them waiting` : '';
  const more = approved > 0 ? `, ${approved} that waited approved` : '';
  const origin = survey === undefined ? 'an export of this site' : `survey “${survey}”`;
  return `${added.all} as ${status.toLowerCase()}${waiting}${more}; ${origin}`;
}
