import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, expectTypeOf, it } from 'vitest';
import { checkCells } from '@/lib/aggregates/check-cells';
import { NotAllowed } from '@/lib/auth/not-allowed';
import type { Moderator } from '@/lib/auth/viewer';
import { db } from '@/lib/db/client';
import { anotherJob } from './about';
import { authorOf } from './author';
import { deleteReport } from './delete-report';
import { findDeciders } from './find-deciders';
import { findQueuedReport } from './find-queued-report';
import { listLog } from './list-log';
import { listOwnReports } from './list-own-reports';
import { listQueue } from './list-queue';
import { listQueuedIds } from './list-queued-ids';
import { type Rejection, rejectionInput } from './rejection';
import { submitReport } from './submit-report';
import {
  approveReport,
  codersIn,
  forgetReports,
  pendingReport,
  person,
  rejectReport,
  typicalReport,
  undoDecision,
  wholeQueue,
} from './test-report';
import { withdrawReport } from './withdraw-report';

const moderator = person('moderator');
const otherModerator = person('admin');

const implausible: Rejection = { kind: 'implausible_pay', words: null };

beforeEach(async () => {
  await forgetReports();
});

describe('a report on its way', () => {
  it('waits, counts once approved, and keeps neither its time nor a user', async () => {
    const coder = person('coder');
    const id = await pendingReport(coder);
    expect((await listQueue(moderator, wholeQueue)).reports.map((report) => report.id)).toEqual([id]);

    expect(await approveReport(moderator, id)).toMatchObject({ outcome: 'done' });
    const row = await db.report.findUniqueOrThrow({ where: { id } });
    expect(row).toMatchObject({ status: 'APPROVED', counted: true, receivedAt: null, hourlyCents: 2620 });
    expect(JSON.stringify(row)).not.toContain(coder.userId);
    expect(await codersIn('state=WY')).toBe(1);
    expect(await codersIn('credential=crc')).toBe(1);
    expect(await checkCells()).toEqual([]);
  });

  it('sent twice at once is one report', async () => {
    const coder = person('coder');
    const id = randomUUID();
    await Promise.all(Array.from({ length: 8 }, () => submitReport(coder, id, typicalReport, anotherJob)));
    expect(await listOwnReports(coder)).toHaveLength(1);
  });

  it('sent again with something changed is told apart, and what came first stays', async () => {
    const coder = person('coder');
    const id = randomUUID();
    await submitReport(coder, id, typicalReport, anotherJob);
    for (const change of [{ amount: 601_234_500 }, { credentials: ['ccs' as const] }, { bonus: 5_000 }]) {
      expect(await submitReport(coder, id, { ...typicalReport, ...change }, anotherJob)).toEqual({
        outcome: 'received-otherwise',
      });
    }
    expect(await submitReport(coder, id, typicalReport, anotherJob)).toEqual({ outcome: 'received' });
    expect(await listOwnReports(coder)).toMatchObject([{ id, bonusCents: typicalReport.bonus }]);
  });

  it('cannot take the place of a report of someone else', async () => {
    const id = await pendingReport(person('coder'));
    await expect(submitReport(person('coder'), id, typicalReport, anotherJob)).rejects.toThrow(NotAllowed);
  });

  it('is refused for a while after ten within an hour, and the tenth sent again is not', async () => {
    const coder = person('coder');
    const ids = Array.from({ length: 10 }, () => randomUUID());
    for (const id of ids)
      expect(await submitReport(coder, id, typicalReport, anotherJob)).toEqual({ outcome: 'received' });
    expect(await submitReport(coder, randomUUID(), typicalReport, anotherJob)).toMatchObject({ outcome: 'too-many' });
    expect(await submitReport(coder, ids[9] ?? '', typicalReport, anotherJob)).toEqual({ outcome: 'received' });
    expect(await listOwnReports(coder)).toHaveLength(10);
  });

  it('many at once from one coder keep their order without gaps', async () => {
    const coder = person('coder');
    await Promise.all(Array.from({ length: 9 }, () => pendingReport(coder)));
    const rows = await db.report.findMany({
      where: { author: authorOf(coder.userId) },
      orderBy: { authorSequence: 'asc' },
    });
    expect(rows.map(({ authorSequence }) => authorSequence)).toEqual(
      Array.from({ length: 9 }, (_, index) => index + 1),
    );
  });

  it('shows its author the reason when it is not accepted', async () => {
    const coder = person('coder');
    const id = await pendingReport(coder);
    await rejectReport(moderator, id, { kind: 'several_jobs', words: 'A second one shows in the hours' });
    expect(await listOwnReports(coder)).toMatchObject([
      { status: 'REJECTED', rejectionKind: 'several_jobs', rejectionReason: 'A second one shows in the hours' },
    ]);
    expect(await db.report.findUniqueOrThrow({ where: { id } })).toMatchObject({ receivedAt: null, counted: false });
  });

  it('forgets why it was rejected when that is undone, and when its author takes it back', async () => {
    const coder = person('coder');
    const forgotten = { rejectionKind: null, rejectionReason: null };
    const id = await pendingReport(coder);
    await rejectReport(moderator, id, { kind: 'other', words: 'Sent by mistake' });
    await undoDecision(moderator, id);
    expect(await listOwnReports(coder)).toMatchObject([{ status: 'PENDING', ...forgotten }]);
    await rejectReport(moderator, id, implausible);
    await withdrawReport(coder, id);
    expect(await listOwnReports(coder)).toMatchObject([{ status: 'WITHDRAWN', ...forgotten }]);
  });

  it.each([
    [{ kind: '', words: 'Two jobs' }, 'kind'],
    [{ kind: 'bad_mood', words: '' }, 'kind'],
    [{ kind: 'other', words: '  ' }, 'words'],
    [{ kind: 'duplicate', words: 'x'.repeat(501) }, 'words'],
  ])('is not rejected for %j', (rejection, field) => {
    expect(rejectionInput.safeParse(rejection).error?.issues.map(({ path }) => path[0])).toEqual([field]);
  });

  it('gives way to a later one of the same coder, and comes back when that one goes', async () => {
    const coder = person('coder');
    const first = await pendingReport(coder, { state: 'UT' });
    const second = await pendingReport(coder, { state: 'ID' });
    await approveReport(moderator, first);
    await approveReport(moderator, second);
    expect([await codersIn('state=UT'), await codersIn('state=ID')]).toEqual([0, 1]);
    expect(await codersIn('nation')).toBe(1);

    await withdrawReport(coder, second);
    expect([await codersIn('state=UT'), await codersIn('state=ID')]).toEqual([1, 0]);
    expect(await checkCells()).toEqual([]);
  });

  it('of a 1099 coder feeds the cells of 1099 pay alone', async () => {
    const id = await pendingReport(person('coder'), { employment: 'contract' });
    await approveReport(moderator, id);
    expect(await db.cell.findMany({ orderBy: { name: 'asc' }, select: { name: true } })).toEqual([
      { name: 'employment=contract' },
      { name: 'state=WY&employment=contract' },
    ]);
  });
});

describe('the wrong person', () => {
  it('only moderators see the queue and the log', () => {
    expectTypeOf(listQueue).parameter(0).toEqualTypeOf<Moderator>();
    expectTypeOf(listQueuedIds).parameter(0).toEqualTypeOf<Moderator>();
    expectTypeOf(findQueuedReport).parameter(0).toEqualTypeOf<Moderator>();
    expectTypeOf(findDeciders).parameter(0).toEqualTypeOf<Moderator>();
    expectTypeOf(listLog).parameter(0).toEqualTypeOf<Moderator>();
  });

  it('nobody decides on a report of their own', async () => {
    const id = await pendingReport(moderator);
    expect((await listQueue(moderator, wholeQueue)).reports[0]).toMatchObject({ id, own: true });
    expect(await approveReport(moderator, id)).toMatchObject({ outcome: 'own-report' });
    expect(await rejectReport(moderator, id, implausible)).toMatchObject({ outcome: 'own-report' });
    expect(await approveReport(otherModerator, id)).toMatchObject({ outcome: 'done' });
    expect(await undoDecision(moderator, id)).toMatchObject({ outcome: 'own-report' });
  });

  it('only the author withdraws and deletes', async () => {
    const id = await pendingReport(person('coder'));
    for (const stranger of [person('coder'), moderator, otherModerator]) {
      expect(await withdrawReport(stranger, id)).toEqual({ outcome: 'gone' });
      expect(await deleteReport(stranger, id)).toEqual({ outcome: 'gone' });
    }
    expect(await db.report.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: 'PENDING' });
  });
});

describe('what the month is told by', () => {
  it('is how many came and how long each first waited', async () => {
    const ids = [
      await pendingReport(person('coder')),
      await pendingReport(person('coder')),
      await pendingReport(person('coder')),
    ];
    const [first = '', second = '', third = ''] = ids;
    await db.report.update({ where: { id: second }, data: { receivedAt: new Date(Date.now() - 73 * 3_600_000) } });
    await approveReport(moderator, first);
    await rejectReport(moderator, second, implausible);
    await undoDecision(moderator, first);
    await approveReport(moderator, first);
    await approveReport(moderator, third);
    const tallies = await db.monthlyTally.findMany({ orderBy: [{ what: 'asc' }, { days: 'asc' }] });
    expect(tallies.map(({ what, days, count }) => [what, days, count])).toEqual([
      ['received', 0, 3],
      ['decided', 0, 2],
      ['decided', 3, 1],
    ]);
  });
});

describe('two at once', () => {
  it('of two moderators on one report one wins and the other is told by whom', async () => {
    const id = await pendingReport(person('coder'));
    const outcomes = await Promise.all([
      approveReport(moderator, id),
      rejectReport(otherModerator, id, implausible),
      approveReport(otherModerator, id),
    ]);
    expect(outcomes.filter(({ outcome }) => outcome === 'done')).toHaveLength(1);
    const late = outcomes.filter(({ outcome }) => outcome === 'already-decided');
    expect(late).toHaveLength(2);
    const events = await db.auditEvent.findMany();
    expect(events).toHaveLength(1);
    expect((await findDeciders(moderator, [id])).map(({ action }) => action)).toEqual([events[0]?.action]);
    expect(await checkCells()).toEqual([]);
  });

  it('parallel approvals into the same cells neither deadlock nor lose a count', async () => {
    const ids = await Promise.all(Array.from({ length: 30 }, () => pendingReport(person('coder'))));
    await Promise.all(ids.map((id, index) => approveReport(index % 2 ? moderator : otherModerator, id)));
    expect(await codersIn('nation')).toBe(30);
    expect(await checkCells()).toEqual([]);
  });

  it('an approval and a withdrawal of the same report leave it out', async () => {
    const coder = person('coder');
    const id = await pendingReport(coder);
    await Promise.all([approveReport(moderator, id), withdrawReport(coder, id)]);
    expect(await db.report.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: 'WITHDRAWN', counted: false });
    expect(await checkCells()).toEqual([]);
  });
});

describe('the log', () => {
  it('names who decided and when, offers to undo what stands, and names no author', async () => {
    const coder = person('coder', 'author');
    const id = await pendingReport(coder);
    await approveReport(moderator, id);
    await undoDecision(otherModerator, id);
    await rejectReport(moderator, id, { kind: 'duplicate', words: 'Twice the same' });
    await deleteReport(coder, id);
    const log = await listLog(moderator, {}, 10);
    expect(log.map(({ action, actor, inForce, detail }) => [action, actor.kind, inForce, detail])).toEqual([
      ['report_deleted', 'nobody', false, null],
      ['report_rejected', 'deleted-account', false, 'Twice the same'],
      ['decision_undone', 'deleted-account', false, null],
      ['report_approved', 'deleted-account', false, null],
    ]);
    expect(JSON.stringify(await db.auditEvent.findMany())).not.toContain(coder.userId);
  });

  it('cannot be changed, nor can a release', async () => {
    await approveReport(moderator, await pendingReport(person('coder')));
    await expect(db.auditEvent.deleteMany()).rejects.toThrow();
    await expect(db.auditEvent.updateMany({ data: { actorId: null } })).rejects.toThrow();
    await expect(db.release.updateMany({ data: { approvedReports: 9 } })).rejects.toThrow();
    await expect(db.release.deleteMany()).rejects.toThrow();
  });
});
