import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellName } from '@/lib/aggregates/cell';
import type { Figure } from '@/lib/aggregates/figure';
import { keysOf, roles } from '@/lib/survey/vocabulary';
import { findingsSchema, rules, SUSPICIOUS_FROM, type TriagedReport, type TriageFacts, triage } from './triage';

const report: TriagedReport = {
  payBasis: 'yearly',
  amountE4: 545_000_000,
  productionCents: 0,
  extraPayCents: 0,
  bonusCents: 0,
  paidHoursPerWeek: 40,
  chartsPerHour: null,
  payYear: 2026,
  state: 'TX',
  experienceYears: 4,
  role: 'coder',
  credentials: ['cpc', 'crc'],
  specialty: 'risk_adjustment',
  setting: 'hospital',
  arrangement: 'remote',
  employment: 'full_time',
  annualCents: 5_450_000,
};

const quartiles = (cell: CellName, p25 = 48, p75 = 62) =>
  ({
    shows: 'quartiles',
    cell,
    coders: '25–49',
    months: { from: '2026-01', to: '2026-11' },
    medianCents: 5_500_000,
    p25Cents: p25 * 100_000,
    p75Cents: p75 * 100_000,
  }) satisfies Figure;

const expected = {
  medianCents: 5_500_000,
  lowCents: 5_300_000,
  highCents: 5_700_000,
  p10Cents: 4_300_000,
  p90Cents: 7_000_000,
};

const usual: TriageFacts = {
  report,
  month: '2026-11',
  expected,
  figures: [quartiles('state=TX&experience=3-5'), quartiles('role=coder&experience=3-5')],
  ofAuthor: [],
  twins: [],
  arrived: [],
};

const other = (change: Partial<TriagedReport> & { receivedMonth?: string } = {}) => ({
  ...report,
  id: crypto.randomUUID(),
  receivedMonth: '2026-05',
  ...change,
});

const paid = (annualCents: number): TriageFacts => ({
  ...usual,
  report: { ...report, amountE4: annualCents * 100, annualCents },
});

const found = (facts: TriageFacts) => triage(facts).findings.map(({ rule }) => rule);
const answered = (change: Partial<TriagedReport>) => found({ ...usual, report: { ...report, ...change } });

describe('an ordinary report', () => {
  it('has nothing odd about it', () => {
    expect(triage(usual)).toEqual({ findings: [], suspicion: 0 });
  });
});

describe('outside the model’s range', () => {
  it('weighs more the farther it is', () => {
    const weightOf = (annualCents: number) =>
      triage({ ...paid(annualCents), figures: [] }).findings.find(({ rule }) => rule === 'outside-model')?.weight ?? 0;
    expect([5_400_000, 8_500_000, 9_300_000, 12_000_000].map(weightOf)).toEqual([0, 0, 1, 2]);
    expect([3_300_000, 2_500_000].map(weightOf)).toEqual([1, 2]);
  });

  it('is left to where the model knows little', () => {
    const unsure = { ...expected, lowCents: 3_500_000, highCents: 8_600_000 };
    expect(found({ ...paid(9_300_000), expected: unsure })).not.toContain('outside-model');
  });
});

describe('an outlier among comparable coders', () => {
  it('is outside of every closest group, and named beside the nearest', () => {
    const facts = {
      ...paid(9_500_000),
      figures: [quartiles('state=TX&experience=3-5'), quartiles('role=coder&experience=3-5', 48, 63)],
    };
    expect(triage(facts).findings).toContainEqual({
      rule: 'outlier',
      weight: 1,
      cell: 'role=coder&experience=3-5',
      p25Cents: 4_800_000,
      p75Cents: 6_300_000,
    });
    const wide = quartiles('role=coder&experience=3-5', 48, 90);
    expect(found({ ...facts, figures: [...usual.figures, wide] })).not.toContain('outlier');
  });

  it('is no matter of a broader group where a closer one is published', () => {
    const [wider, ofYear] = [quartiles('state=TX', 20, 200), quartiles('state=TX&year=2026', 20, 200)];
    expect(found({ ...paid(9_500_000), figures: [...usual.figures, ofYear] })).toContain('outlier');
    expect(found({ ...paid(9_500_000), figures: [...usual.figures, wider] })).toContain('outlier');
    expect(found({ ...paid(9_500_000), figures: [wider] })).not.toContain('outlier');
  });

  it('is not guessed from too few', () => {
    const median: Figure = { ...quartiles('state=TX'), shows: 'median' };
    for (const figures of [[], [median], [{ shows: 'nothing', why: 'few', cell: 'state=TX' } as const]]) {
      expect(triage({ ...usual, figures })).toEqual({
        findings: [{ rule: 'few-comparables', weight: 0 }],
        suspicion: 0,
      });
    }
  });
});

describe('units mixed up', () => {
  it('is pay that would be ordinary otherwise', () => {
    const { findings } = triage({
      ...usual,
      report: { ...report, payBasis: 'hourly', amountE4: 2_650_000, annualCents: 55_120_000 },
    });
    expect(findings).toContainEqual(expect.objectContaining({ rule: 'units', weight: 2 }));
    expect(answered({ payBasis: 'hourly', amountE4: 265_000, annualCents: 5_512_000 })).toEqual([]);
  });
});

describe('like another report', () => {
  it('is the same job of the same coder with the same pay', () => {
    const twin = other({ annualCents: 5_480_000, credentials: ['crc', 'cpc'] });
    expect(triage({ ...usual, twins: [twin] }).findings).toEqual([{ rule: 'duplicate', weight: 2, month: '2026-05' }]);
    for (const different of [
      { annualCents: 5_600_000 },
      { experienceYears: 5 },
      { setting: 'insurance' },
      { credentials: ['cpc'] },
    ] satisfies Partial<TriagedReport>[]) {
      expect(found({ ...usual, twins: [other(different)] })).toEqual([]);
    }
  });

  it('of the same author is the same job and pay in the same year alone', () => {
    expect(found({ ...usual, ofAuthor: [other({ experienceYears: 3 })] })).toEqual(['own-duplicate']);
    expect(found({ ...usual, ofAuthor: [other({ payYear: 2025 })] })).toEqual([]);
    expect(found({ ...usual, ofAuthor: [other({ state: 'OK' })] })).toEqual([]);
  });
});

describe('many in a short time', () => {
  it('by one author is a fourth report for a year in a month', () => {
    const others = (months: string[]) => months.map((receivedMonth) => other({ receivedMonth, state: 'OK' }));
    expect(found({ ...usual, ofAuthor: others(['2026-11', '2026-11', '2026-10', '2026-09']) })).toEqual([]);
    expect(found({ ...usual, ofAuthor: others(['2026-11', '2026-11', '2026-11']) })).toEqual(['many']);
  });

  it('are neither earlier years nor second jobs', () => {
    const now = { receivedMonth: '2026-11' };
    const hourly = { payBasis: 'hourly', amountE4: 262_000 } as const;
    const perDiem = { ...hourly, employment: 'per_diem', paidHoursPerWeek: 12 } as const;
    const years = [2025, 2024].map((payYear) => other({ ...now, payYear }));
    const jobs = [other({ ...now, ...perDiem }), other({ ...now, setting: 'physician_office' })];
    expect(found({ ...usual, ofAuthor: [...years, ...years, ...jobs] })).toEqual([]);
    for (const [index, second] of jobs.entries()) {
      const ofAuthor = [other(now), ...years, ...jobs.filter((_, at) => at !== index)];
      expect(found({ ...usual, report: { ...report, ...second }, ofAuthor })).toEqual([]);
    }
    expect(found({ ...usual, report: { ...report, ...perDiem, paidHoursPerWeek: 8 }, ofAuthor: jobs })).toEqual([]);
  });

  it('of look-alikes is a wave from the sixth on', () => {
    const alike = (count: number, annualCents = 5_500_000) =>
      Array.from({ length: count }, () => other({ annualCents, setting: 'insurance' }));
    expect(found({ ...usual, arrived: alike(4) })).toEqual([]);
    expect(triage({ ...usual, arrived: alike(5) }).findings).toEqual([{ rule: 'wave', weight: 2, count: 5 }]);
    expect(found({ ...usual, arrived: alike(50, 6_000_000) })).toEqual([]);
  });
});

describe('answers that do not fit together', () => {
  it.each([
    [
      { role: 'manager', experienceYears: 1 },
      { role: 'manager', experienceYears: 2 },
    ],
    [
      { role: 'director', experienceYears: 0 },
      { role: 'coder', experienceYears: 0 },
    ],
    [
      { role: 'senior_coder', experienceYears: 0 },
      { role: 'senior_coder', experienceYears: 1 },
    ],
    [
      { credentials: ['cpc_a'], experienceYears: 10 },
      { credentials: ['cpc_a'], experienceYears: 3 },
    ],
    [{ credentials: ['cpc', 'cpc_a'] }, { credentials: ['cpc', 'coc'] }],
    [{ paidHoursPerWeek: 12 }, { paidHoursPerWeek: 12, employment: 'part_time' }],
    [
      { role: 'manager', payBasis: 'per_chart', chartsPerHour: 10, amountE4: 26_200 },
      { payBasis: 'per_chart', chartsPerHour: 10, amountE4: 26_200 },
    ],
    [
      { role: 'director', payBasis: 'per_rvu', chartsPerHour: 10, amountE4: 26_200 },
      { payBasis: 'hourly', amountE4: 262_000 },
    ],
    [
      { payBasis: 'gs', setting: 'hospital' },
      { payBasis: 'gs', setting: 'government' },
    ],
    [{ productionCents: 3_000_000 }, { productionCents: 2_000_000 }],
    [{ extraPayCents: 6_000_000 }, { extraPayCents: 1_000_000 }],
  ] satisfies [Partial<TriagedReport>, Partial<TriagedReport>][])('%j, other than %j', (odd, fitting) => {
    expect(answered(odd)).toContain('inconsistent');
    expect(answered(fitting)).not.toContain('inconsistent');
  });
});

describe('all rules', () => {
  const other_ = fc.record({
    annualCents: fc.integer({ min: 500_000, max: 60_000_000 }),
    payYear: fc.integer({ min: 2024, max: 2026 }),
    experienceYears: fc.nat({ max: 60 }),
    receivedMonth: fc.constantFrom('2026-11', '2026-10', '2025-01'),
  });
  const others = fc.array(other_, { maxLength: 12 }).map((list) => list.map(other));
  const anyFacts = fc
    .record({
      annualCents: fc.integer({ min: 500_000, max: 60_000_000 }),
      role: fc.constantFrom(...keysOf(roles)),
      experienceYears: fc.nat({ max: 60 }),
      figures: fc.subarray([quartiles('state=TX'), quartiles('state=TX&experience=3-5', 50, 50)]),
      ofAuthor: others,
      twins: others,
      arrived: others,
    })
    .map(
      ({ annualCents, role, experienceYears, ...lists }): TriageFacts => ({
        ...usual,
        ...lists,
        report: { ...report, annualCents, amountE4: annualCents * 100, role, experienceYears },
      }),
    );

  it('weigh what they find, each once, in a form that is read back as it was', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { findings, suspicion } = triage(facts);
        expect(findingsSchema.parse(JSON.parse(JSON.stringify(findings)))).toEqual(findings);
        expect(suspicion).toBe(findings.reduce((sum, { weight }) => sum + weight, 0));
        expect(new Set(findings.map(({ rule }) => rule)).size).toBe(findings.length);
      }),
    );
  });

  it('find no less where there are more reports like it', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const more = {
          ...facts,
          arrived: [...facts.arrived, other()],
          ofAuthor: [...facts.ofAuthor, other()],
          twins: [...facts.twins, other()],
        };
        expect(triage(more).suspicion).toBeGreaterThanOrEqual(triage(facts).suspicion);
      }),
    );
  });

  it('are named and told of, and pay alone makes a report suspicious only when two of them say so', () => {
    for (const { name, finds } of Object.values(rules)) expect(name && finds).toBeTruthy();
    expect(triage(paid(9_500_000)).suspicion).toBe(SUSPICIOUS_FROM);
  });
});
