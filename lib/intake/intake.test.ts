import { beforeEach, describe, expect, it } from 'vitest';
import { checked } from '@/lib/auth/test-checked';
import type { Admin } from '@/lib/auth/viewer';
import { seedBaselines } from '@/lib/baselines/seed-baselines';
import { db } from '@/lib/db/client';
import { forgetAll } from '@/lib/import/test-file';
import { undoImport } from '@/lib/import/undo-import';
import type { Mapping } from '@/lib/mapping/mapping';
import { REFUSED_COLUMN } from '@/lib/mapping/refused-column';
import { person } from '@/lib/reports/test-report';
import { beginMapping } from './begin-mapping';
import { changeIntake } from './change-intake';
import { changeMapping } from './change-mapping';
import { findMapping } from './find-mapping';
import { forgetOldIntakes } from './forget-old-intakes';
import { giveUpIntake } from './give-up-intake';
import { listIntakes } from './list-intakes';
import { type Intake, openIntake, openTable } from './open-intake';
import { receiveFile } from './receive-file';
import { refusedRows } from './refused-rows';
import { saveMapping } from './save-mapping';
import { type RunAsked, startRun } from './start-run';

const admin: Admin = checked({ ...person('admin'), role: 'admin' });
const other: Admin = checked({ ...person('admin'), role: 'admin' });

const header =
  'Timestamp,Email Address,Job title,Which certifications do you hold?,Base salary,Hours per week,State,Years of experience,Employer,Remote?,Employment status,Specialty';
const row = (index: number, state = 'Texas', salary = String(50_000 + index * 250)) =>
  `3/${13 + (index % 9)}/2026 10:00:${10 + (index % 50)},p${index}@example.com,Coder,CPC,${salary},40,${state},4,Hospital,Remote,Full-time,General`;
const fileOf = (rows: readonly string[]) => Buffer.from([header, ...rows].join('\n'));
const plain = Array.from({ length: 30 }, (_, index) => row(index));

/** Brings a file and goes on with what is proposed. */
async function mapped(bytes: Buffer, given?: Mapping): Promise<Intake> {
  const received = await receiveFile(admin, { name: 'chapter.csv', bytes });
  if (received.outcome === 'refused') throw new Error(received.message);
  const began = await beginMapping(
    admin,
    { id: received.id, version: 0 },
    { survey: 'chapter', sheet: undefined, given },
  );
  if (!('version' in began)) throw new Error(began.outcome);
  return opened(received.id);
}

async function opened(id: string): Promise<Intake> {
  const intake = await openIntake(admin, id);
  if (!intake) throw new Error('It is here');
  return intake;
}

async function ran(intake: Intake, asked: RunAsked): Promise<Intake> {
  const started = await startRun(admin, intake, asked);
  if (started.outcome !== 'started') throw new Error(started.outcome);
  await started.ended;
  return opened(intake.id);
}

const asTriaged: RunAsked = { kind: 'import', status: 'TRIAGED' };

beforeEach(async () => {
  await seedBaselines();
  await forgetAll();
  await db.$executeRaw`TRUNCATE intake, survey_mapping CASCADE`;
});

describe('a survey’s file', () => {
  it('is kept sealed, for every server and admin, and no answer of it can be read in the database', async () => {
    const bytes = fileOf(Array.from({ length: 20_000 }, (_, index) => row(index, 'Texas', `${index}`)));
    expect(bytes.length).toBeGreaterThan(1_500_000);
    const { id } = await mapped(bytes);
    const chunks = await db.intakeChunk.findMany();
    const { state } = await db.intake.findUniqueOrThrow({ where: { id } });
    expect(chunks.length).toBeGreaterThan(1);
    for (const stored of [...chunks.map((chunk) => chunk.bytes), state]) {
      for (const word of ['example.com', 'Texas', 'Hospital', 'Employer', 'chapter']) {
        expect(Buffer.from(stored).includes(word)).toBe(false);
      }
    }
    const intake = await openIntake(other, id);
    if (!intake) throw new Error('It is here for another admin');
    let rows = 0;
    for await (const read of (await openTable(other, intake)).rows()) rows += read.length;
    expect(rows).toBe(20_000);
  });

  it('whose pieces are put in another order is none', async () => {
    const { id, state } = await mapped(fileOf(Array.from({ length: 20_000 }, (_, index) => row(index))));
    await db.$executeRaw`UPDATE intake_chunk AS one SET bytes = (
      SELECT bytes FROM intake_chunk AS two WHERE two.intake_id = one.intake_id AND two.position = 1 - one.position)
      WHERE intake_id = ${id}::uuid AND position < 2`;
    await expect(openTable(admin, { id, state })).rejects.toThrow('no longer here');
  });

  it.each([
    ['nothing at all', Buffer.alloc(0), /empty/],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae100', 'hex'), /workbook/],
    ['a table with a row that is too long', fileOf([...plain, ...plain.map((cells) => `${cells},more`)]), /Line/],
    ['a header alone', Buffer.from(header), /no answers/],
  ])('that is %s is not kept, and it is said why', async (_, bytes, why) => {
    const received = await receiveFile(admin, { name: 'file.xls', bytes });
    expect(received).toMatchObject({ outcome: 'refused', message: expect.stringMatching(why) });
    expect(await db.intake.count()).toBe(0);
  });

  it('is gone after a day, when it is given up, and for whoever has another secret', async () => {
    const [old, givenUp] = [await mapped(fileOf(plain)), await mapped(fileOf(plain))];
    await db.intake.update({ where: { id: old.id }, data: { expires: new Date(Date.now() - 1) } });
    expect(await openIntake(admin, old.id)).toBeUndefined();
    await forgetOldIntakes();
    await giveUpIntake(admin, givenUp.id);
    expect([await db.intake.count(), await db.intakeChunk.count()]).toEqual([0, 0]);

    const { id } = await mapped(fileOf(plain));
    const secret = process.env.AUTHORSHIP_SECRET ?? '';
    process.env.AUTHORSHIP_SECRET = 'x'.repeat(40);
    expect(await openIntake(admin, id)).toBeUndefined();
    expect(await listIntakes(admin)).toEqual([]);
    process.env.AUTHORSHIP_SECRET = secret;
    expect(await openIntake(admin, id)).toBeDefined();
  });
});

describe('a mapping', () => {
  it('changed in two tabs keeps the change that came first', async () => {
    const { id, version } = await mapped(fileOf(plain));
    const of = (dates: string) => new URLSearchParams({ dates });
    expect(await changeMapping(admin, { id, version }, of('month-first'))).toMatchObject({ outcome: 'changed' });
    expect(await changeMapping(other, { id, version }, of('day-first'))).toEqual({ outcome: 'elsewhere' });
    expect((await opened(id)).state.mapping?.dates).toBe('month-first');
  });

  it('has the answers proposed of a column that is chosen anew, and never of one that says who someone is', async () => {
    const { id, version } = await mapped(fileOf(plain));
    const form = new URLSearchParams([
      ['shown', 'setting'],
      ['setting.from', '["Employer"]'],
      ['shown', 'job'],
      ['job.from', '["Email Address"]'],
      ['condition', 'Employment status'],
    ]);
    expect(await changeMapping(admin, { id, version }, form)).toMatchObject({ outcome: 'changed', look: true });
    const { mapping } = (await opened(id)).state;
    expect(mapping?.columns.setting).toMatchObject({ from: 'Employer' });
    expect(mapping?.columns.job).toBeUndefined();
    expect(mapping?.only).toEqual([{ from: 'Employment status', is: ['Full-time'] }]);
  });

  it('that was saved reads next year’s file, and says when something is new', async () => {
    const { state } = await mapped(fileOf(plain));
    if (!state.mapping) throw new Error('There is one');
    const everything = { ...state.mapping, unused: ['Email Address'] };
    expect(await saveMapping(admin, '  Chapter   2026 ', everything)).toBe(true);
    expect(await saveMapping(admin, ' ', everything)).toBe(false);
    const given = await findMapping(other, 'Chapter 2026');
    expect(given).toEqual(everything);
    const begin = async (bytes: Buffer) => {
      const received = await receiveFile(admin, { name: 'next.csv', bytes });
      const id = received.outcome === 'received' ? received.id : '';
      return beginMapping(admin, { id, version: 0 }, { survey: 'chapter', sheet: undefined, given });
    };
    expect(await begin(fileOf(plain))).toMatchObject({ outcome: 'nothing-new' });
    expect(await begin(fileOf([...plain, row(31, 'Ontario')]))).toMatchObject({ outcome: 'mapped' });
  });
});

describe('a dry run', () => {
  it('tells what would become of each row and writes nothing', async () => {
    const intake = await ran(await mapped(fileOf([...plain, row(30, 'Ontario'), row(31, 'Texas', '=1+1')])), {
      kind: 'dry_run',
    });
    expect(intake.state.outcome).toMatchObject({
      kind: 'read',
      rows: 30,
      badRows: 2,
      fates: [{ what: 'added', count: 30 }],
    });
    expect([await db.report.count(), await db.import.count()]).toEqual([0, 0]);
    expect(intake).toMatchObject({ run: undefined, importId: null });
  });

  it('lists refused rows in the file’s own layout, to be mended and brought in with the same mapping', async () => {
    const intake = await mapped(fileOf([...plain, row(30, 'Ontario'), row(31, 'Texas', '=1+1')]));
    let csv = '';
    for await (const piece of refusedRows(admin, intake)) csv += piece;
    expect(csv).toContain(REFUSED_COLUMN);
    expect(csv).not.toMatch(/example\.com|[,\n]=/);
    const lines = csv.trim().split('\r\n');
    expect(lines).toHaveLength(3);
    const mended = await mapped(
      Buffer.from(csv.replace('Ontario', 'Ohio').replace("'=1+1", '51000')),
      intake.state.mapping,
    );
    const after = await ran(mended, { kind: 'dry_run' });
    expect(after.state.outcome).toMatchObject({ rows: 2, badRows: 0 });
  });
});

describe('an import', () => {
  it('brings everything in once, deletes the file, and can be undone as one', async () => {
    const intake = await ran(await mapped(fileOf(plain)), asTriaged);
    expect(intake.state.outcome).toMatchObject({ kind: 'read', rows: 30 });
    expect(await db.report.count()).toBe(30);
    expect(await db.intakeChunk.count()).toBe(0);
    expect(await startRun(admin, intake, asTriaged)).toEqual({ outcome: 'gone' });
    expect(await changeIntake(admin, intake, { name: 'x' })).toBe('gone');
    expect(await undoImport(admin, intake.importId ?? 0)).toMatchObject({ outcome: 'done', removed: 30 });
    expect(await db.report.count()).toBe(0);
  });

  it('begun by two admins at once is made once', async () => {
    const intake = await mapped(fileOf(plain));
    const started = await Promise.all([admin, other, admin].map((by) => startRun(by, intake, asTriaged)));
    expect(started.filter(({ outcome }) => outcome === 'started')).toHaveLength(1);
    await Promise.all(started.map((each) => ('ended' in each ? each.ended : undefined)));
    expect([await db.report.count(), await db.import.count()]).toEqual([30, 1]);
  });

  it('waits for that of another file', async () => {
    const [one, two] = [await mapped(fileOf(plain)), await mapped(fileOf(plain))];
    const started = await startRun(admin, one, { kind: 'dry_run' });
    expect(await startRun(other, two, { kind: 'dry_run' })).toEqual({ outcome: 'busy' });
    if ('ended' in started) await started.ended;
    expect((await ran(two, { kind: 'dry_run' })).state.outcome).toMatchObject({ rows: 30 });
  });

  it('whose server was stopped wrote nothing, and is begun again; what is left of the first can write no more', async () => {
    const intake = await mapped(fileOf(plain));
    const first = await startRun(admin, intake, asTriaged);
    // As if it had given no sign for a minute.
    await db.intake.update({ where: { id: intake.id }, data: { beatAt: new Date(Date.now() - 60_000) } });
    const silent = await opened(intake.id);
    const again = await startRun(other, { ...silent, version: silent.version }, asTriaged);
    await Promise.all([first, again].map((each) => ('ended' in each ? each.ended : undefined)));
    expect([await db.report.count(), await db.import.count()]).toEqual([30, 1]);
    expect((await opened(intake.id)).importId).not.toBeNull();
  });

  it('of a file that was given up comes to nothing', async () => {
    const intake = await mapped(fileOf(plain));
    const started = await startRun(admin, intake, asTriaged);
    await giveUpIntake(other, intake.id);
    if ('ended' in started) await started.ended;
    expect([await db.report.count(), await db.import.count(), await db.intake.count()]).toEqual([0, 0, 0]);
  });
});
