import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { checkCells } from '@/lib/aggregates/check-cells';
import { CENSUS_TAG, COUNT_TAG } from '@/lib/aggregates/figure-tags';
import { latestFigures } from '@/lib/aggregates/latest-figures';
import { readImported } from '@/lib/aggregates/read-imported';
import { rebuildCells } from '@/lib/aggregates/rebuild-cells';
import { db } from '@/lib/db/client';
import { databaseClient } from '@/lib/db/database-client';
import { expiryChannel } from '@/lib/db/expiry-channel';
import { approveReports } from '@/lib/reports/approve-reports';
import { authorOf } from '@/lib/reports/author';
import { listLog } from '@/lib/reports/list-log';
import { listQueue } from '@/lib/reports/list-queue';
import { rejectReports } from '@/lib/reports/reject-reports';
import { submitReport } from '@/lib/reports/submit-report';
import { correction, pendingReport, person, typicalReport, wholeQueue } from '@/lib/reports/test-report';
import { undoDecisions } from '@/lib/reports/undo-decisions';
import { withdrawReport } from '@/lib/reports/withdraw-report';
import type { Imported } from './import-reports';
import { added, approve, exported, file, many, type Row, startAnew } from './test-file';
import { undoImport } from './undo-import';

beforeEach(startAnew);

const admin = person('admin');
const moderator = person('moderator');

const idOf = (imported: Imported) => (imported.stopped ? 0 : (imported.importId ?? 0));
const statuses = async () =>
  Object.fromEntries(
    (await db.report.groupBy({ by: ['status'], _count: true })).map((each) => [each.status, each._count]),
  );

describe('undoing an import', () => {
  it('takes out what it added and publishes, so that all is as before; importing it again adds it again', async () => {
    await approve(file(...many(15)), { survey: 'first' });
    const before = (await latestFigures(db, ['nation'])).get('nation');
    const more = many(40).map((row): Row => ({ ...row, coder: `other ${row.coder}`, amount: '71000' }));
    const id = idOf(await approve(file(...more), { by: admin, survey: 'second' }));
    expect(await db.import.findUnique({ where: { id } })).toMatchObject({
      survey: 'second',
      status: 'APPROVED',
      actorId: admin.userId,
      added: 40,
      undoneAt: null,
    });
    expect(await db.report.count({ where: { importId: id } })).toBe(40);

    expect(await undoImport(admin, id)).toMatchObject({
      outcome: 'done',
      removed: 40,
      moved: expect.arrayContaining([COUNT_TAG, 'figure:nation']),
    });
    expect(await statuses()).toEqual({ APPROVED: 15 });
    expect((await latestFigures(db, ['nation'])).get('nation')).toEqual(before);
    expect(await checkCells()).toEqual([]);
    expect(added(await approve(file(...more), { survey: 'second' }))).toBe(40);
    expect(await checkCells()).toEqual([]);
  });

  it('of more than a batch of decisions holds recounts, and notes in the cells whose report went', async () => {
    await approve(file(...many(15)), { survey: 'first' });
    const more = many(1_100).map((row): Row => ({ ...row, coder: `other ${row.coder}`, state: 'UT' }));
    const id = idOf(await approve(file(...more), { survey: 'second' }));
    expect(await undoImport('command-line', id)).toMatchObject({ outcome: 'done', removed: 1_100 });
    expect(await statuses()).toEqual({ APPROVED: 15 });
    expect((await latestFigures(db, ['state=UT'])).get('state=UT')).toMatchObject({ shows: 'nothing' });
    expect(await checkCells()).toEqual([]);
  });

  it('lets count again what had given way to it', async () => {
    await approve(file(...many(3)));
    const newer = many(2).map((row) => ({ ...row, month: '2026-09', amount: '66000' }));
    const id = idOf(await approve(file(...newer)));
    expect(await db.report.count({ where: { counted: true, importId: id } })).toBe(2);
    await undoImport(admin, id);
    expect(await db.report.count({ where: { counted: true, importId: { not: id } } })).toBe(3);
    expect(await checkCells()).toEqual([]);
  });

  it('removes what waits and what was rejected too, and leaves the rest of the queue', async () => {
    const own = await pendingReport(person('coder'));
    const id = idOf(await approve(file(...many(4)), { status: 'PENDING' }));
    const waiting = await db.report.findMany({ where: { importId: id }, select: { id: true } });
    const [one = '', two = ''] = waiting.map((report) => report.id);
    await rejectReports(moderator, [one], { kind: 'made_up', words: null });
    await approveReports(moderator, [two]);
    expect(await undoImport(admin, id)).toMatchObject({ outcome: 'done', removed: 4 });
    expect(await db.report.findMany({ select: { id: true } })).toEqual([{ id: own }]);
    expect((await undoDecisions(moderator, [one, two])).refused.map(({ why }) => why)).toEqual(['gone', 'gone']);
    expect(await checkCells()).toEqual([]);
  });

  it('leaves to authors what they have since withdrawn or corrected, and their corrections', async () => {
    const authors = [person('coder'), person('coder'), person('coder'), person('coder')];
    const ids: string[] = [];
    for (const author of authors) ids.push(await pendingReport(author));
    await approveReports(moderator, ids);
    const secret = process.env.AUTHORSHIP_SECRET ?? '';
    const csv = await exported(secret);
    await db.$executeRaw`DELETE FROM report`;
    await rebuildCells();
    const back = await approve(Readable.from([csv]), {
      survey: undefined,
      secret,
      confirmed: new Set(['deleted-too']),
    });
    expect(added(back)).toBe(4);
    const [withdrawing, correcting, waiting] = authors;
    if (!withdrawing || !correcting || !waiting) throw new Error('There are four');
    const reportOf = async (userId: string) =>
      (await db.report.findFirstOrThrow({ where: { author: authorOf(userId) }, select: { id: true } })).id;
    await withdrawReport(withdrawing, await reportOf(withdrawing.userId));
    const versions = [correcting, waiting].map((author) => ({ author, id: randomUUID() }));
    for (const { author, id } of versions) {
      await submitReport(author, id, { ...typicalReport, bonus: 0 }, correction(await reportOf(author.userId)));
    }
    const [approvedVersion, waitingVersion] = versions.map(({ id }) => id);
    await approveReports(moderator, [approvedVersion ?? '']);

    expect(await undoImport(admin, idOf(back))).toMatchObject({ outcome: 'done', removed: 2 });
    expect(await statuses()).toEqual({ WITHDRAWN: 1, REPLACED: 1, APPROVED: 1, PENDING: 1 });
    expect(await db.report.findUnique({ where: { id: waitingVersion ?? '' } })).toMatchObject({ replacesId: null });
    expect(await checkCells()).toEqual([]);
    // Undoing the approval of a correction does not bring back what it corrected.
    await undoDecisions(moderator, [approvedVersion ?? '']);
    expect(await statuses()).toEqual({ WITHDRAWN: 1, REPLACED: 1, PENDING: 2 });
    expect(await checkCells()).toEqual([]);
  });

  it('is done once, however often and by how many at once it is asked for', async () => {
    const id = idOf(await approve(file(...many(20))));
    const undone = await Promise.all([1, 2, 3].map(() => undoImport(admin, id)));
    expect(undone.map(({ outcome }) => outcome).toSorted()).toEqual(['done', 'undone-before', 'undone-before']);
    expect(await undoImport(admin, id)).toEqual({ outcome: 'undone-before' });
    expect(await undoImport(admin, id + 1_000)).toEqual({ outcome: 'gone' });
    expect(await db.auditEvent.count({ where: { action: 'import_undone' } })).toBe(1);
    expect(await db.report.count()).toBe(0);
    expect(await checkCells()).toEqual([]);
  });

  it('stands in the log, with what it undid', async () => {
    const id = idOf(await approve(file(...many(12)), { by: admin }));
    vi.setSystemTime('2026-11-15T13:00:00Z');
    const none = idOf(await approve(file(...many(12))));
    const log = async () =>
      (await listLog(moderator, {}, 10)).map(({ action, importId, importInForce }) => [
        action,
        importId,
        importInForce,
      ]);
    expect(await log()).toEqual([
      ['reports_imported', none, false],
      ['reports_imported', id, true],
    ]);
    vi.setSystemTime('2026-11-15T14:00:00Z');
    await undoImport(admin, id);
    expect(await log()).toEqual([
      ['import_undone', id, false],
      ['reports_imported', none, false],
      ['reports_imported', id, false],
    ]);
    expect(await db.auditEvent.findFirst({ where: { action: 'import_undone' } })).toMatchObject({
      actorId: admin.userId,
      detail: '12 removed; survey “chapter”',
    });
  });

  it('gets along with imports, submissions and decisions at the same time', async () => {
    const id = idOf(await approve(file(...many(60)), { status: 'PENDING', survey: 'first' }));
    const ids = (await db.report.findMany({ select: { id: true } })).map((report) => report.id);
    const others = many(30).map((row): Row => ({ ...row, coder: `other ${row.coder}`, state: 'UT' }));
    const coders = Array.from({ length: 8 }, () => person('coder'));
    const [undone] = await Promise.all([
      undoImport(admin, id),
      approve(file(...others), { survey: 'second' }),
      approve(file(...many(60)), { survey: 'first', confirmed: new Set(['other-people']) }),
      ...coders.map((coder) => pendingReport(coder, { state: 'TX', amount: 450_000_000 })),
      approveReports(moderator, ids.slice(0, 20)),
      rejectReports(moderator, ids.slice(20, 30), { kind: 'made_up', words: null }),
    ]);
    expect(undone).toMatchObject({ outcome: 'done', removed: 60 });
    expect(await db.report.count({ where: { importId: id } })).toBe(0);
    expect(await db.report.count({ where: { importId: null } })).toBe(8);
    expect(await checkCells()).toEqual([]);
  });
});

it('what imports brought is told in tens, without those undone', async () => {
  const id = idOf(await approve(file(...many(27)), { status: 'PENDING', survey: 'one' }));
  const others = many(14).map((row): Row => ({ ...row, state: 'UT' }));
  await approve(file(...others), { survey: 'two' });
  expect(await readImported()).toEqual({ addedAtLeast: 40, waitingAtLeast: 20 });
  await undoImport(admin, id);
  expect(await readImported()).toEqual({ addedAtLeast: 10, waitingAtLeast: 0 });
});

it('moderators see which survey a waiting report came from', async () => {
  await approve(file({}), { status: 'PENDING', survey: 'ohio chapter' });
  await pendingReport(person('coder'));
  const { reports } = await listQueue(moderator, wholeQueue);
  expect(new Set(reports.map(({ origin }) => origin?.survey))).toEqual(new Set(['ohio chapter', undefined]));
});

describe('a dry run', () => {
  const tables = async () =>
    db.$queryRaw`SELECT table_name AS name, (xpath('/row/n/text()', query_to_xml(
      format('SELECT count(*) || '' '' || coalesce(md5(string_agg(t::text, '' '' ORDER BY t::text)), '''') AS n FROM %I t', table_name), false, true, '')))[1]::text AS held
      FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`;

  /** What is numbered next, such as imports. */
  const numbers = () => db.$queryRaw`SELECT sequencename, last_value FROM pg_sequences ORDER BY 1`;

  it.each(['PENDING', 'APPROVED', 'TRIAGED'] as const)(
    'of %s says what the import then does, and leaves nothing behind',
    async (status) => {
      await approve(file({ coder: 'waits', amount: '50000' }), { status: 'PENDING' });
      await approve(file({ coder: 'there', amount: '51000' }, ...many(25)));
      const rows: Row[] = [
        { coder: 'waits', amount: '50000' },
        { coder: 'there', amount: '51000' },
        { coder: 'new', amount: '53000' },
        { coder: 'new', amount: '53000' },
        { coder: 'long ago', month: '2024-03', year: '2024', amount: '48000' },
        { coder: 'twice', month: '2026-05', amount: '60000' },
        { coder: 'twice', month: '2025-05', year: '2025', amount: '58000' },
        { coder: 'coder 3', month: '2026-08', amount: '61000' },
        { coder: 'coder 4', month: '2025-08', year: '2025', amount: '41000' },
      ];
      const before = [await tables(), await numbers()];
      const options = { status, skipBad: true };
      const whole = () => file(...rows, { amount: 'lots' });
      const heard: string[] = [];
      const listener = databaseClient(process.env.DATABASE_URL ?? '');
      await listener.connect();
      listener.on('notification', ({ payload }) => heard.push(payload ?? ''));
      await listener.query(`LISTEN ${expiryChannel()}`);
      const tried = await approve(whole(), { ...options, dryRun: true });
      expect([await tables(), await numbers()]).toEqual(before);
      expect(heard).toEqual([]);
      const done = await approve(whole(), options);
      await vi.waitFor(() => expect(heard.join()).toContain(`"${CENSUS_TAG}"`)); // its counts are on /transparency
      await listener.end();
      expect(tried).toEqual({ ...done, importId: null });
      expect(added(done)).toBe(6);
      expect(await checkCells()).toEqual([]);
    },
  );

  it('stops where the import stops, which leaves its number to the next one', async () => {
    const before = await numbers();
    for (const dryRun of [true, false]) {
      expect(await approve(file({ amount: 'lots' }), { dryRun })).toMatchObject({ stopped: { why: 'bad-rows' } });
    }
    expect(await numbers()).toEqual(before);
  });
});
