import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countedOfAuthors, countedReports } from './counted-reports';

const from = new Date('2024-12-01');
const month = (text: string) => new Date(`${text}-01`);
type Candidate = Parameters<typeof countedReports>[0][number];
let serial = 0;
const report = (change: Partial<Candidate> = {}): Candidate => ({
  id: `report-${serial++}`,
  status: 'APPROVED',
  authorSequence: 1,
  job: 1,
  receivedMonth: month('2026-03'),
  payYear: 2026,
  paidHoursPerWeek: 40,
  employment: 'full_time',
  ...change,
});
const idsOf = (...reports: Candidate[]) => new Set(reports.map(({ id }) => id));

describe('countedReports', () => {
  it('takes the pay of the newest year, not what was received last', () => {
    const current = report({ payYear: 2026, receivedMonth: month('2026-03') });
    const older = report({ payYear: 2024, receivedMonth: month('2026-11'), authorSequence: 2 });
    expect(countedReports([current, older], from)).toEqual(idsOf(current));
    expect(countedReports([older, current], from)).toEqual(idsOf(current));
  });

  it('takes the job with the most paid hours a week, not the second one', () => {
    const main = report({ paidHoursPerWeek: 40 });
    const second = report({ job: 2, paidHoursPerWeek: 12, employment: 'per_diem', authorSequence: 2 });
    expect(countedReports([second, main], from)).toEqual(idsOf(main));
  });

  it('of one job and year takes the report given last, with fewer hours too', () => {
    const before = report({ receivedMonth: month('2026-01'), authorSequence: 1 });
    const raise = report({ receivedMonth: month('2026-06'), authorSequence: 2, paidHoursPerWeek: 32 });
    const perDiem = report({ job: 2, receivedMonth: month('2026-07'), authorSequence: 3, paidHoursPerWeek: 16 });
    expect(countedReports([before, raise, perDiem], from)).toEqual(idsOf(raise));
    const sameMonth = report({ receivedMonth: month('2026-06'), authorSequence: 4 });
    expect(countedReports([sameMonth, before, raise], from)).toEqual(idsOf(sameMonth));
  });

  it('takes a change of jobs within a year for what it is', () => {
    const left = report({ receivedMonth: month('2026-02') });
    const found = report({ job: 2, receivedMonth: month('2026-09'), authorSequence: 2 });
    expect(countedReports([found, left], from)).toEqual(idsOf(found));
  });

  it('looks at approved reports alone', () => {
    const out = (['PENDING', 'REJECTED', 'WITHDRAWN', 'REPLACED'] as const).map((status) =>
      report({ status, authorSequence: 2 }),
    );
    const approved = report({ payYear: 2025 });
    expect(countedReports([...out, approved], from)).toEqual(idsOf(approved));
    expect(countedReports(out, from)).toEqual(new Set());
  });

  it('lets go of what is older than the window, to the month, and then counts older pay that came within it', () => {
    const current = report({ receivedMonth: month('2024-12') });
    const older = report({ payYear: 2023, receivedMonth: month('2025-02'), authorSequence: 2 });
    expect(countedReports([current, older], from)).toEqual(idsOf(current));
    expect(countedReports([current, older], month('2025-01'))).toEqual(idsOf(older));
    expect(countedReports([current, older], month('2025-03'))).toEqual(new Set());
  });

  it('counts 1099 pay apart from W-2 pay', () => {
    const employed = report({ payYear: 2025 });
    const contract = report({ job: 2, employment: 'contract', authorSequence: 2 });
    expect(countedReports([employed, contract], from)).toEqual(idsOf(employed, contract));
  });

  it('reads hours as the database gives them', () => {
    const decimal = (hours: number) => ({ toNumber: () => hours });
    const main = report({ paidHoursPerWeek: decimal(37.5) });
    const second = report({ job: 2, paidHoursPerWeek: decimal(8), authorSequence: 2 });
    expect(countedReports([main, second], from)).toEqual(idsOf(main));
  });
});

describe('whatever an author reports', () => {
  const anyReports = fc
    .array(
      fc.record({
        status: fc.constantFrom('APPROVED' as const, 'APPROVED' as const, 'APPROVED' as const, 'WITHDRAWN' as const),
        receivedMonth: fc.integer({ min: 0, max: 30 }).map((back) => new Date(Date.UTC(2026, 10 - back, 1))),
        job: fc.integer({ min: 1, max: 3 }),
        payYear: fc.integer({ min: 2024, max: 2026 }),
        paidHoursPerWeek: fc.constantFrom(8, 20, 36, 40),
        employment: fc.constantFrom('full_time' as const, 'per_diem' as const, 'contract' as const),
      }),
      { minLength: 1, maxLength: 10 },
    )
    .map((changes) => changes.map((change, index) => report({ ...change, authorSequence: index + 1 })));
  const countedOf = (reports: readonly Candidate[]) => {
    const counted = countedReports(reports, from);
    return reports.filter(({ id }) => counted.has(id));
  };
  const isContract = ({ employment }: Candidate) => employment === 'contract';
  const approvedWithin = (reports: readonly Candidate[]) =>
    reports.filter(({ status, receivedMonth }) => status === 'APPROVED' && receivedMonth >= from);

  it('one report counts in each pool that has any', () => {
    fc.assert(
      fc.property(anyReports, (reports) => {
        for (const contract of [true, false]) {
          const inPool = (rows: readonly Candidate[]) => rows.filter((row) => isContract(row) === contract);
          const some = inPool(approvedWithin(reports)).length > 0;
          expect(inPool(countedOf(reports))).toHaveLength(some ? 1 : 0);
        }
        expect(approvedWithin(reports)).toEqual(expect.arrayContaining(countedOf(reports)));
      }),
    );
  });

  it('no older pay year displaces a newer one, and no job with fewer hours one with more', () => {
    const addition = fc.record({
      receivedMonth: fc.constantFrom(month('2025-01'), month('2026-11')),
      less: fc.boolean(),
    });
    fc.assert(
      fc.property(anyReports, addition, (reports, { receivedMonth, less }) => {
        for (const counted of countedOf(reports)) {
          const change = less
            ? { job: 4, paidHoursPerWeek: Number(counted.paidHoursPerWeek) - 1 }
            : { payYear: counted.payYear - 1 };
          const added = report({ ...counted, ...change, id: 'added', receivedMonth, authorSequence: 99 });
          expect(countedOf([...reports, added])).toEqual(countedOf(reports));
        }
      }),
    );
  });

  it('order tells apart nothing but two reports of one job and year, or two jobs of equal hours', () => {
    fc.assert(
      fc.property(anyReports, fc.integer(), (reports, seed) => {
        // One report of each job and year, and each job with hours of its own: which came when is all that differs.
        const distinct = [...new Map(reports.map((row) => [`${row.job} ${row.payYear}`, row])).values()].map((row) => ({
          ...row,
          status: 'APPROVED' as const,
          receivedMonth: month('2026-03'),
          paidHoursPerWeek: row.job * 10,
        }));
        const shuffled = distinct.map((row, index) => ({
          ...row,
          receivedMonth: month(`2026-0${1 + ((index * 7 + Math.abs(seed % 5)) % 9)}`),
          authorSequence: distinct.length - index,
        }));
        expect(countedReports(shuffled.toReversed(), from)).toEqual(countedReports(distinct, from));
      }),
    );
  });

  it('the order of rows tells nothing, nor do those of other authors', () => {
    fc.assert(
      fc.property(fc.tuple(anyReports, anyReports), ([one, other]) => {
        const ofOne = one.map((row) => ({ ...row, author: 'one' }));
        const ofOther = other.map((row) => ({ ...row, author: 'other' }));
        const mixed = [...ofOne, ...ofOther].toSorted((a, b) => a.authorSequence - b.authorSequence);
        expect(countedOfAuthors(mixed, from)).toEqual(
          new Set([...countedReports(one, from), ...countedReports(other.toReversed(), from)]),
        );
      }),
    );
  });

  it('what the window lets go of never makes another count beside a report that stays', () => {
    fc.assert(
      fc.property(anyReports, (reports) => {
        const next = month('2025-06');
        const staying = countedOf(reports).filter(({ receivedMonth }) => receivedMonth >= next);
        const after = countedReports(reports, next);
        for (const { id } of staying) expect(after.has(id)).toBe(true);
      }),
    );
  });
});
