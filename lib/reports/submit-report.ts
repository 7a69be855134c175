import { isDeepStrictEqual } from 'node:util';
import { type LockedTransaction, takeReleaseLock } from '@/lib/aggregates/take-release-lock';
import { monthOf } from '@/lib/aggregates/window';
import { limitSubmissions } from '@/lib/auth/limits';
import { NotAllowed } from '@/lib/auth/not-allowed';
import type { Viewer } from '@/lib/auth/viewer';
import { db, type Transaction } from '@/lib/db/client';
import { commitAfterOthers } from '@/lib/db/commit-after-others';
import { readFittedModel } from '@/lib/estimate/read-model';
import type { About } from './about';
import { authorOf } from './author';
import { type Place, placeVersion } from './place-version';
import { columnsOf, payEntryOf, type ReportInput } from './report-input';
import { shownColumns, shownReport } from './shown-report';
import { takeAuthorLock } from './take-author-lock';
import { tallyReceived } from './tally-month';
import { triageReport } from './triage-report';
import { typedOf } from './typed-report';

/**
 * `too-many`: the author sent too many within an hour and can continue in that many minutes. `banned`: this person's
 * reports are refused. `gone`: the report to correct is not theirs, or they have since withdrawn, deleted or changed it.
 * `no-such-job`: they have no report about that job. `received-otherwise`: the same submission arrived before, saying
 * something else. In these cases nothing was stored.
 */
export type Submission =
  | { outcome: 'received' | 'received-otherwise' | 'banned' | 'gone' | 'no-such-job' }
  | { outcome: 'too-many'; minutes: number };

/** A correction can change which reports are approved, so it takes the release lock. */
type LockedAbout = Exclude<About, Correction> | (Correction & { tx: LockedTransaction });
type Correction = Extract<About, { kind: 'correction' }>;

/**
 * Puts a report into the moderators' queue: a new one about a job of its author, or the correction of one. The
 * submission's id becomes the report's, so that sending a form twice makes one report. Throws NotAllowed when another
 * author's report has that id.
 */
export async function submitReport(
  viewer: Viewer,
  submissionId: string,
  input: ReportInput,
  about: About,
): Promise<Submission> {
  if (viewer.banned) return { outcome: 'banned' };
  const author = authorOf(viewer.userId);
  const before = await receivedBefore(author, submissionId, input);
  if (before) return before;
  const minutes = await limitSubmissions(author);
  if (minutes > 0) return { outcome: 'too-many', minutes };
  const now = new Date();
  const model = await readFittedModel();

  return db.$transaction(async (tx) => {
    const subject: LockedAbout = about.kind === 'correction' ? { ...about, tx: await takeReleaseLock(tx) } : about;
    await takeAuthorLock(tx, author);

    const meanwhile = await receivedBefore(author, submissionId, input, tx);
    if (meanwhile) return meanwhile;
    const { _max } = await tx.report.aggregate({ where: { author }, _max: { authorSequence: true, job: true } });
    const next = { authorSequence: (_max.authorSequence ?? 0) + 1, job: (_max.job ?? 0) + 1 };
    const place = await placeOf(tx, author, subject, { receivedMonth: monthOf(now), next });
    if (!place) return { outcome: about.kind === 'correction' ? 'gone' : 'no-such-job' };
    await tx.report.create({
      data: {
        ...columnsOf(input),
        id: submissionId,
        author,
        authorSequence: next.authorSequence,
        receivedAt: now,
        ...place,
      },
    });
    await triageReport(tx, model, submissionId, now);
    // A version that replaces a waiting report was already counted with it.
    if (place.receivedAt === undefined) await tallyReceived(tx, now);
    return { outcome: 'received' };
  });
}

/** Undefined when the author has no report that `about` names, or no job. */
async function placeOf(
  tx: Transaction,
  author: string,
  about: LockedAbout,
  { receivedMonth, next }: { receivedMonth: Date; next: { authorSequence: number; job: number } },
): Promise<Place | undefined> {
  switch (about.kind) {
    case 'correction':
      return placeVersion(about.tx, author, { originalId: about.originalId, nextSequence: next.authorSequence });
    case 'same-job': {
      const { job } = about;
      const before = await tx.report.findFirst({ where: { author, job }, select: { id: true } });
      return before ? { receivedMonth, job, replacesId: null } : undefined;
    }
    case 'another-job':
      return { receivedMonth, job: next.job, replacesId: null };
  }
}

/** What became of the same submission when it came before; undefined when it did not. */
async function receivedBefore(
  author: string,
  submissionId: string,
  input: ReportInput,
  tx: Transaction = db,
): Promise<Submission | undefined> {
  const sameId = await tx.report.findUnique({ where: { id: submissionId }, select: { ...shownColumns, author: true } });
  if (!sameId) return undefined;
  if (sameId.author !== author) throw new NotAllowed('This submission belongs to someone else');
  await commitAfterOthers(tx);
  const said = typedOf(shownReport(sameId));
  return {
    outcome: isDeepStrictEqual(said, typedOf({ ...input, ...payEntryOf(input) })) ? 'received' : 'received-otherwise',
  };
}
