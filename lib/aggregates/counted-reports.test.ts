import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countedReports } from './counted-reports';

const from = new Date('2024-12-01');
const month = (text: string) => new Date(`${text}-01`);
let serial = 0;
const report = (change: Partial<Parameters<typeof countedReports>[0][number]>) => ({
  id: `report-${serial++}`,
  status: 'APPROVED' as const,
  authorSequence: 1,
  receivedMonth: month('2026-03'),
  employment: 'full_time' as const,
  ...change,
});

describe('countedReports', () => {
  it('takes the latest approved report of the window', () => {
    const early = report({ receivedMonth: month('2025-01') });
    const late = report({ receivedMonth: month('2026-01'), authorSequence: 2 });
    const pending = report({ status: 'PENDING', receivedMonth: month('2026-05'), authorSequence: 3 });
    expect(countedReports([late, early, pending], from)).toEqual(new Set([late.id]));
  });

  it('of two reports of one month takes the one given later', () => {
    const first = report({ authorSequence: 4 });
    const second = report({ authorSequence: 5 });
    expect(countedReports([second, first], from)).toEqual(new Set([second.id]));
  });

  it('lets go of what is older than the window, to the month', () => {
    const inside = report({ receivedMonth: month('2024-12') });
    const outside = report({ receivedMonth: month('2024-11') });
    expect(countedReports([inside], from).size).toBe(1);
    expect(countedReports([outside], from).size).toBe(0);
  });

  it('counts 1099 pay apart from W-2 pay', () => {
    const employed = report({});
    const contract = report({ employment: 'contract', authorSequence: 2 });
    expect(countedReports([employed, contract], from)).toEqual(new Set([employed.id, contract.id]));
  });

  it('never counts a coder twice in a pool, whatever was reported', () => {
    const anyReport = fc.record({
      status: fc.constantFrom('PENDING' as const, 'APPROVED' as const, 'REJECTED' as const, 'WITHDRAWN' as const),
      receivedMonth: fc.integer({ min: 0, max: 40 }).map((back) => new Date(Date.UTC(2026, 10 - back, 1))),
      employment: fc.constantFrom('full_time' as const, 'contract' as const),
    });
    fc.assert(
      fc.property(fc.array(anyReport, { maxLength: 12 }), (changes) => {
        const reports = changes.map((change, index) => report({ ...change, authorSequence: index + 1 }));
        const counted = reports.filter(({ id }) => countedReports(reports, from).has(id));
        expect(counted.filter(({ employment }) => employment === 'contract').length).toBeLessThanOrEqual(1);
        expect(counted.filter(({ employment }) => employment !== 'contract').length).toBeLessThanOrEqual(1);
        expect(counted.every(({ status }) => status === 'APPROVED')).toBe(true);
      }),
    );
  });
});
