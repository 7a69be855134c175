import { Readable } from 'node:stream';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkCells } from '@/lib/aggregates/check-cells';
import { seedBaselines } from '@/lib/baselines/seed-baselines';
import { db } from '@/lib/db/client';
import { readFittedModel } from '@/lib/estimate/read-model';
import { refitModel } from '@/lib/estimate/refit-model';
import { readTriageFacts } from '@/lib/reports/read-triage-facts';
import { findingsSchema, SUSPICIOUS_FROM, triage } from '@/lib/reports/triage';
import { surveyFile } from '@/lib/sample/survey-file';
import { importSummary } from './import-summary';
import { approve, file, header, many, type Row, startAnew } from './test-file';

beforeAll(seedBaselines);
beforeEach(startAnew);

/** Which rules speak, by the coder’s pay. */
async function rulesByPay(): Promise<Record<string, string[]>> {
  const rows = await db.report.findMany({ orderBy: { amount: 'asc' }, select: { amount: true, findings: true } });
  return Object.fromEntries(
    rows.map(({ amount, findings }) => [String(amount), findingsSchema.parse(findings).map(({ rule }) => rule)]),
  );
}

describe('triage of a file', () => {
  it('finds in each row what it finds in a report that is sent, a wave aside', { timeout: 120_000 }, async () => {
    const now = new Date();
    await approve(surveyFile(1, 1_500, now));
    await refitModel(now);
    await approve(surveyFile(2, 150, now), {
      status: 'PENDING',
      survey: 'another',
      confirmed: new Set(['other-people']),
    });
    // Odd ones: the pay is hourly, tenfold, or that of a CPC-A after many years.
    const odd = [
      'yearly,24.5,40,,0,2026,coder,general,hospital,remote,full_time,TX,4,cpc,',
      'yearly,545000,40,,0,2026,coder,general,hospital,remote,full_time,TX,4,cpc,',
      'yearly,98000,40,,0,2026,coder,general,hospital,remote,full_time,TX,0,cpc_a,',
      'hourly,26,20,,0,2026,coder,general,hospital,remote,full_time,TX,14,cpc_a;cpc,',
      'yearly,19000,40,,0,2026,director,general,hospital,remote,full_time,TX,1,cpc,',
    ];
    const lines = odd.map((cells, index) => `odd ${index},2026-11,${cells}`);
    await approve(Readable.from([[header, ...lines].join('\n')]), { status: 'PENDING', survey: 'odd', skipBad: true });

    const model = await readFittedModel();
    expect(model).not.toBeNull();
    const stored = await db.report.findMany({ where: { status: 'PENDING' } });
    expect(stored.length).toBeGreaterThan(150);
    const spoke = new Set<string>();
    await db.$transaction(async (tx) => {
      for (const { id, receivedMonth, findings, suspicion } of stored) {
        const facts = await readTriageFacts(tx, model, id, now);
        const month = receivedMonth.toISOString().slice(0, 7);
        expect(triage({ ...facts, month, arrived: [] })).toEqual({ findings, suspicion });
        for (const { rule } of findingsSchema.parse(findings)) spoke.add(rule);
      }
    });
    for (const rule of ['units', 'inconsistent', 'outside-model', 'outlier']) expect(spoke).toContain(rule);
  });

  it('holds rows against reports that are here and against their coder’s rows before them, and makes no wave of them', async () => {
    const same = (coder: string, more: Row = {}): Row => ({ coder, amount: '61250', month: '2026-05', ...more });
    await approve(file(same('here', { state: 'UT' }), same('again', { state: 'ID' })));
    const rows = [
      same('like one here', { state: 'UT', amount: '61300' }),
      same('again', { state: 'ID', amount: '61400', month: '2026-06' }),
      same('first', { state: 'OH', amount: '70000' }),
      same('another like the first', { state: 'OH', amount: '70100' }),
      same('twice', { state: 'NV', amount: '80000' }),
      same('twice', { state: 'NV', amount: '80100', month: '2026-06' }),
    ];
    await approve(file(...rows), { status: 'PENDING' });
    expect(await rulesByPay()).toEqual({
      '61250': ['imported'],
      '61300': ['duplicate', 'few-comparables'],
      '61400': ['own-duplicate', 'few-comparables'],
      '70000': ['few-comparables'],
      '70100': ['few-comparables'],
      '80000': ['few-comparables'],
      '80100': ['own-duplicate', 'few-comparables'],
    });
    await approve(file(...many(20)), { status: 'PENDING', survey: 'wave' });
    const others = await db.report.findMany({ where: { status: 'PENDING', state: 'TX' }, select: { suspicion: true } });
    expect(others.map(({ suspicion }) => suspicion)).toEqual(Array(20).fill(0));
  });

  it('takes many rows of one coder and month for what they are: ids that name no coder', async () => {
    const rows = many(8).map((row): Row => ({ ...row, coder: 'our chapter', month: '2026-05' }));
    await approve(file(...rows), { status: 'PENDING' });
    const found = Object.values(await rulesByPay());
    expect(found.filter((rules) => rules.includes('many') || rules.includes('own-duplicate')).length).toBeGreaterThan(
      4,
    );
  });
});

describe('an import as triaged', () => {
  const odd: Row[] = [
    { coder: 'monthly', amount: '5400' },
    { coder: 'coder 3', month: '2026-04', amount: '45310' },
  ];

  it('approves ordinary rows and leaves the others waiting, with the reasons', async () => {
    const imported = await approve(file(...many(30), ...odd), { status: 'TRIAGED' });
    expect(imported).toMatchObject({ added: { all: 32, counted: 30, waiting: 2 } });
    expect(importSummary(imported)).toContain('    2 wait for a moderator');
    expect(await db.report.count({ where: { status: 'APPROVED', counted: true, receivedAt: null } })).toBe(30);
    const waiting = await db.report.findMany({ where: { status: 'PENDING' } });
    expect(waiting.map(({ counted, receivedAt }) => [counted, receivedAt !== null])).toEqual([
      [false, true],
      [false, true],
    ]);
    for (const { suspicion } of waiting) expect(suspicion).toBeGreaterThanOrEqual(SUSPICIOUS_FROM);
    expect(await db.auditEvent.findFirst()).toMatchObject({
      detail: '32 as triaged, 2 of them waiting; survey “chapter”',
    });
    expect(await checkCells()).toEqual([]);
  });

  it('adds nothing the second time, and leaves waiting what waits', async () => {
    await approve(file(...many(12), ...odd), { status: 'TRIAGED' });
    const again = await approve(file(...many(12), ...odd), { status: 'TRIAGED' });
    expect(again).toMatchObject({ added: { all: 0 }, known: { approvedBefore: 12, waiting: 2 } });
    expect(await db.report.count({ where: { status: 'PENDING' } })).toBe(2);
    expect(await checkCells()).toEqual([]);
  });
});
