import { rebuildWithin } from '@/lib/aggregates/rebuild-cells';
import { takeReleaseLock } from '@/lib/aggregates/take-release-lock';
import { db, type Transaction } from '@/lib/db/client';
import { addedBetween, addStaged } from './add-staged';
import { approveWaiting } from './approve-waiting';
import { type AddedReports, countAdded } from './count-added';
import { countDisplaced, noteCounted } from './count-displaced';
import { countKnown, type KnownReports } from './count-known';
import { mayBeYears } from './may-be-years';
import { type IdQuestion, type PeopleQuestion, questionIds, questionPeople } from './question-staged';
import type { FileLine } from './read-report';
import { recognizeStaged } from './recognize-staged';
import { contentColumns } from './same-content';
import { type Staged, type StagingOptions, stageReports } from './stage-reports';

/** What the operator confirms where a file could mean two things. */
export type Confirmed = 'ids-as-written' | 'dates-as-written' | 'other-people' | 'deleted-too';

export interface ImportOptions extends StagingOptions {
  /** Leave bad rows out instead of refusing the file. */
  skipBad: boolean;
  confirmed?: ReadonlySet<Confirmed>;
}

/** Why nothing was written. */
export type Stopped =
  | { why: 'bad-rows' | 'days-or-years' | 'date-order' }
  /** And those that were noted while reading. */
  | { why: 'ids'; questions: IdQuestion[] }
  | { why: 'people'; question: PeopleQuestion };

/** What became of each line. Of `staged.rows` each is repeated, known, deleted or added. */
export type Imported =
  | { staged: Staged; stopped: Stopped }
  | {
      staged: Staged;
      stopped?: never;
      known: KnownReports;
      /** Reports that were not there before. */
      added: AddedReports & { all: number };
      /** Reports that were there before and counted, and give way to those of the file. */
      displaced: number;
    };

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

/**
 * Adds the reports of a file and publishes, all or nothing in one transaction. A row with the same content as one of its
 * coder's reports is that report and is not added again; if it is waiting, importing it as approved approves it. Throws
 * UnreadableFile.
 */
export async function importReports(lines: AsyncIterable<FileLine>, options: ImportOptions): Promise<Imported> {
  try {
    return await db.$transaction((tx) => importWithin(tx, lines, options), { timeout: ONE_HOUR, maxWait: ONE_HOUR });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { staged, stopped } = error;
    return { staged, stopped };
  }
}

async function importWithin(
  unlocked: Transaction,
  lines: AsyncIterable<FileLine>,
  options: ImportOptions,
): Promise<Imported> {
  const { confirmed = new Set<Confirmed>(), skipBad, status, survey } = options;
  const tx = await takeReleaseLock(unlocked);
  const staged = await stageReports(tx, lines, options);
  const stop = (stopped: Stopped) => new Refused(staged, stopped);
  if (staged.badRows > 0 && !skipBad) throw stop({ why: 'bad-rows' });
  if (mayBeYears(staged.days, new Date()) && !confirmed.has('dates-as-written')) throw stop({ why: 'days-or-years' });
  if (staged.dateEvidence['day-first'] && staged.dateEvidence.assumed) throw stop({ why: 'date-order' });

  const columns = await contentColumns(tx);
  const moved = await recognizeStaged(tx, columns, confirmed.has('deleted-too'));
  if (!confirmed.has('ids-as-written')) {
    const questions = await questionIds(tx, LISTED);
    if (questions.length > 0 || staged.rewrittenIds > 0) throw stop({ why: 'ids', questions });
  }
  const question = confirmed.has('other-people') ? undefined : await questionPeople(tx, columns, LISTED);
  if (question) throw stop({ why: 'people', question });

  await noteCounted(tx);
  const approved = status === 'APPROVED' ? await approveWaiting(tx) : 0;
  const known = await countKnown(tx);
  const all = await addStaged(tx);
  await tx.auditEvent.create({
    data: { action: 'reports_imported', detail: detailOf(all, approved, status, survey) },
  });
  if (moved || approved > 0 || (all > 0 && status === 'APPROVED')) {
    await rebuildWithin(tx, (first, last) => addedBetween(tx, first, last));
  }
  const displaced = await countDisplaced(tx);
  return { staged, known, displaced, added: { all, ...(await countAdded(tx, new Date())) } };
}

function detailOf(added: number, approved: number, status: string, survey: string | undefined): string {
  const more = approved > 0 ? `, ${approved} that waited approved` : '';
  return `${added} as ${status.toLowerCase()}${more}; ${survey === undefined ? 'an export of this site' : `survey “${survey}”`}`;
}
