import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawMarket, families, TODAY } from '@/bench/estimate/families';
import type { CountedReport } from '@/lib/aggregates/cell-contents';
import { OpenReports } from '@/lib/aggregates/open-reports';
import { Random } from '@/lib/sample/random';
import { codersChanged, digestOf } from './coders-changed';
import { layOut } from './layout';
import { stickyNoise } from './sticky-noise';

const random = new Random(3);
const market = drawMarket(families.additive, random);
const reports = Array.from({ length: 200 }, () => market.report(random));

function openOf(all: readonly CountedReport[]): OpenReports {
  const open = new OpenReports(TODAY);
  for (const report of all) open.add(report);
  return open;
}
const plain = digestOf(openOf(reports));

describe('codersChanged', () => {
  it('is never more than the coders who changed, however much each did', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 1_000_000 }), (coders, more) => {
        const changed = reports.map((report, at) =>
          at < coders ? { ...report, annualCents: report.annualCents + more * 100, role: 'auditor' as const } : report,
        );
        expect(codersChanged(plain, digestOf(openOf(changed)))).toBeLessThanOrEqual(coders);
        expect(codersChanged(plain, digestOf(openOf(reports.slice(coders))))).toBeLessThanOrEqual(coders);
      }),
    );
  });

  it('is ten or more once twenty joined, left or changed their pay', () => {
    const others = Array.from({ length: 20 }, () => market.report(random));
    const raised = reports.map((report) => ({ ...report, annualCents: report.annualCents + 100_000 }));
    for (const now of [[...reports, ...others], reports.slice(20), raised]) {
      expect(codersChanged(plain, digestOf(openOf(now)))).toBeGreaterThanOrEqual(10);
    }
  });

  it('does not go by the order of the reports', () => {
    expect(digestOf(openOf(reports.toReversed()))).toEqual(plain);
  });
});

describe('sticky noise', () => {
  const noiseOf = (all: readonly CountedReport[]) => {
    const open = openOf(all);
    const rows = Uint32Array.from(all, (_, row) => row);
    const authors = Uint32Array.from(rows, (row) => open.author[row] ?? 0);
    return layOut(open, rows).singles.map((block) => [...stickyNoise(block, authors, 'test')]);
  };

  it('stays while the same coders are in a cell, whatever they report, and is drawn anew when one joins', () => {
    const raised = reports.map((report) => ({ ...report, annualCents: report.annualCents * 2 }));
    expect(noiseOf(raised.toReversed())).toEqual(noiseOf(reports));
    const [joins] = reports;
    if (!joins) return;
    const [before, after] = [noiseOf(reports), noiseOf([...reports, { ...joins, author: 'abcdef0123456789' }])];
    const moved = before.map((block, at) => block.filter((noise, cell) => noise !== after[at]?.[cell]).length);
    expect(moved).toEqual(before.map(() => 1));
  });

  it('is as a normal’s, cut off', () => {
    const all = Array.from({ length: 40 }, (_, part) => noiseOf(reports.slice(part * 5, part * 5 + 60))).flat(2);
    const mean = all.reduce((sum, noise) => sum + noise, 0) / all.length;
    const square = all.reduce((sum, noise) => sum + noise ** 2, 0) / all.length;
    expect(Math.abs(mean)).toBeLessThan(0.1);
    expect(square).toBeGreaterThan(0.8);
    expect(square).toBeLessThan(1.1);
    expect(Math.max(...all.map(Math.abs))).toBeLessThanOrEqual(2.5);
  });
});
