import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkCells } from '@/lib/aggregates/check-cells';
import { seedCounties } from '@/lib/areas/seed-counties';
import { seedBaselines } from '@/lib/baselines/seed-baselines';
import { db } from '@/lib/db/client';
import { deleteReport } from '@/lib/reports/delete-report';
import { listOwnReports } from '@/lib/reports/list-own-reports';
import { submitReport } from '@/lib/reports/submit-report';
import { person, typicalReport } from '@/lib/reports/test-report';
import { authorNamed, type ExportMark, exportedCoder } from './exported-name';
import type { Confirmed } from './import-reports';
import { importSummary } from './import-summary';
import { idNumber, whyRewritten } from './rewritten-id';
import { added, approve, exported, file, forgetAll, many, rotated, secret, startAnew } from './test-file';

beforeEach(startAnew);

describe('an export', () => {
  it('leaves sample reports out', async () => {
    await approve(file(...many(3)));
    const made = await db.report.findFirstOrThrow({ where: { annualCents: 4_510_000 } });
    await db.report.update({ where: { id: made.id }, data: { sample: true } });
    const lines = (await exported()).trimEnd().split('\n');
    expect(lines).toHaveLength(3);
    expect(lines.join()).not.toContain('45100');
  });

  it('adds nothing to the site that wrote it, with a survey’s name or without', async () => {
    await approve(file(...many(25), { month: '2026-05' }, { month: '2026-06', state: 'UT' }));
    const csv = await exported();
    for (const survey of [undefined, 'as if of others']) {
      const again = await approve(Readable.from([csv]), { survey });
      expect(again).toMatchObject({ added: { all: 0 }, known: { approvedBefore: 27 } });
    }
    expect(await db.report.count()).toBe(27);
  });

  it('is read elsewhere as the same reports of as many coders', async () => {
    await approve(file(...many(25), { month: '2026-05' }, { month: '2026-06', state: 'UT' }));
    const contents = () =>
      db.report.findMany({
        orderBy: [{ amount: 'asc' }, { receivedMonth: 'asc' }],
        omit: { id: true, author: true, importId: true },
      });
    const before = await contents();
    const csv = await exported();

    await forgetAll();
    expect(added(await approve(Readable.from([csv]), { survey: 'the other site', secret: rotated }))).toBe(27);
    expect(await contents()).toEqual(before);
    expect((await db.report.findMany({ distinct: ['author'] })).length).toBe(26);
  });

  it('carries the area and whose location sets the pay, which are the same report’s again', async () => {
    await Promise.all([seedBaselines(), seedCounties()]);
    const where = { state: 'TX', area: '12420', paySetBy: 'employer' } as const;
    await submitReport(person('coder'), randomUUID(), { ...typicalReport, ...where }, { kind: 'another-job' });
    await db.report.updateMany({ data: { status: 'APPROVED', receivedAt: null } });
    const csv = await exported();
    expect(csv).toContain(',12420,employer,');
    expect(added(await approve(Readable.from([csv])))).toBe(0);
    await forgetAll();
    expect(added(await approve(Readable.from([csv]), { survey: 'the other site', secret: rotated }))).toBe(1);
    expect(await db.report.findFirst()).toMatchObject(where);
  });

  it('knows the coder of a changed row, who has a further report then', async () => {
    await approve(file(...many(12)));
    const changed = (await exported()).replace(',2026-03,yearly,45000,', ',2026-09,yearly,66000,');
    expect(added(await approve(Readable.from([changed])))).toBe(1);
    expect(await db.report.count({ where: { counted: true } })).toBe(12);
    expect(await db.report.findFirst({ where: { annualCents: 6_600_000 } })).toMatchObject({ counted: true });
    expect(await checkCells()).toEqual([]);
  });

  it('does not bring back what was deleted since, unless it is asked to', async () => {
    await approve(file(...many(12)));
    const coder = person('coder');
    await submitReport(coder, randomUUID(), { ...typicalReport, amount: 770_000_000 }, { kind: 'another-job' });
    await db.report.updateMany({ where: { status: 'PENDING' }, data: { status: 'APPROVED', receivedAt: null } });
    const csv = await exported();
    const [own] = await listOwnReports(coder);
    await deleteReport(coder, own?.id ?? '');

    const again = await approve(Readable.from([csv]));
    expect(again).toMatchObject({ added: { all: 0 }, known: { approvedBefore: 12, deleted: 1 } });
    expect(importSummary(again)).toContain('1 deleted here since that export, and left out; --deleted-too adds them');
    expect(await listOwnReports(coder)).toEqual([]);

    const wanted = new Set<Confirmed>(['deleted-too']);
    expect(added(await approve(Readable.from([csv]), { confirmed: wanted }))).toBe(1);
    expect((await listOwnReports(coder)).map(({ id }) => id)).toEqual([own?.id]);
    expect(added(await approve(Readable.from([csv]), { confirmed: wanted }))).toBe(0);
  });

  it('from before the secret was rotated is asked about, and known with the old secret', async () => {
    await approve(file(...many(12)));
    const csv = await exported();
    expect(await approve(Readable.from([csv]), { secret: rotated })).toMatchObject({ stopped: { why: 'people' } });
    expect(added(await approve(Readable.from([csv]), { secret: rotated, oldSecret: secret }))).toBe(0);
  });

  it('names coders anew each time, and never by what the database knows them as', async () => {
    await approve(file({}, { month: '2026-04', amount: '56000' }));
    const [first, second] = [await exported(), await exported()];
    const names = (csv: string) =>
      csv
        .split('\n')
        .slice(1, 3)
        .map((row) => row.split(',')[0]);
    expect(names(first)[0]).toBe(names(first)[1]);
    expect(names(first)[0]).not.toBe(names(second)[0]);
    const { author, id } = await db.report.findFirstOrThrow();
    for (const known of [author.slice(0, 16), id.slice(0, 8), Buffer.from(author, 'hex').toString('base64url')]) {
      expect(first).not.toContain(known);
    }
  });

  it('holds no id that a spreadsheet could rewrite', () => {
    const hex = (length: number) =>
      fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: length, maxLength: length });
    fc.assert(
      fc.property(hex(64), hex(16), (author, mark) => {
        const name = exportedCoder(author, mark as ExportMark, secret);
        expect(name).toMatch(/^v2\.[\w-]{100,}$/);
        expect([whyRewritten(name), idNumber(name), authorNamed(name, [secret]), authorNamed(name, [rotated])]).toEqual(
          [undefined, undefined, author, undefined],
        );
      }),
    );
  });
});
