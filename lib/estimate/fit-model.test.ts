import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generators, marketOf, TODAY } from '@/bench/estimate/generators';
import { MemorySurvey } from '@/bench/privacy/memory-survey';
import type { CellName } from '@/lib/aggregates/cell';
import type { CountedReport } from '@/lib/aggregates/cell-contents';
import { CompositionCounter } from '@/lib/aggregates/composition';
import type { Figure } from '@/lib/aggregates/figure';
import { Random } from '@/prisma/sample/random';
import { fitModel } from './fit-model';
import type { AskedJob } from './job';
import type { Knowledge } from './pay-model';
import { Predictor } from './predictor';

const knowledge: Knowledge = { nation: Math.log(5_000_000), deviation: 0.3, offsets: new Map() };

function predictorOf(reports: readonly CountedReport[], change?: (name: CellName, figure: Figure) => Figure) {
  const survey = new MemorySurvey();
  survey.release({ joining: reports });
  const counter = new CompositionCounter();
  for (const report of reports) counter.add(report);
  const figures = new Map<CellName, Figure>(
    survey.cells().map((name) => [name, change?.(name, survey.figure(name)) ?? survey.figure(name)]),
  );
  return new Predictor(fitModel({ figures, composition: counter.composition(), knowledge, asOf: TODAY }));
}

function drawReports(seed: number, count: number): CountedReport[] {
  const random = new Random(seed);
  const market = marketOf(generators.additive, random);
  return Array.from({ length: count }, () => market.report(random));
}

const jobs: AskedJob[] = [
  {},
  { state: 'TX' },
  { state: 'TX', specialty: 'general' },
  { state: 'TX', experience: '3-5', setting: 'hospital', credentials: ['cpc'], role: 'coder' },
  { state: 'GU', specialty: 'dermatology' },
];

describe('estimates', () => {
  const reports = drawReports(7, 1_500);
  const plain = predictorOf(reports);

  it('rise when what is published of Texas rises, and fall when it falls', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), (percent) => {
        const moved = (factor: number) =>
          predictorOf(reports, (name, figure) => (name.includes('state=TX') ? scaled(figure, factor) : figure));
        const [higher, lower] = [moved(1 + percent / 100), moved(1 - percent / 200)];
        for (const job of jobs.filter(({ state }) => state === 'TX')) {
          expect(higher.predict(job).quantiles.p50).toBeGreaterThan(plain.predict(job).quantiles.p50);
          expect(lower.predict(job).quantiles.p50).toBeLessThan(plain.predict(job).quantiles.p50);
        }
      }),
      { numRuns: 5 },
    );
  });

  it('are moved by one report, however wrong, by no more than 4%', () => {
    fc.assert(
      fc.property(fc.nat({ max: reports.length - 1 }), fc.constantFrom(500_000, 60_000_000), (index, annualCents) => {
        const wrong = predictorOf(reports.map((report, at) => (at === index ? { ...report, annualCents } : report)));
        for (const job of jobs) {
          expect(Math.abs(wrong.predict(job).quantiles.p50 - plain.predict(job).quantiles.p50)).toBeLessThan(0.04);
        }
      }),
      { numRuns: 8 },
    );
  });

  it('grow surer with evidence, and say how much of it is from reports', () => {
    const sizes = [0, 60, 400, 1_500, 6_000].map((size) => predictorOf(drawReports(7, size)).predict({ state: 'TX' }));
    for (const [index, surer] of sizes.slice(1).entries()) {
      expect(surer.variance).toBeLessThanOrEqual((sizes[index]?.variance ?? 0) * 1.05);
      expect(surer.fromReports).toBeGreaterThanOrEqual((sizes[index]?.fromReports ?? 1) - 0.05);
    }
    expect(sizes[0]?.fromReports).toBeLessThan(0.01);
    expect(sizes.at(-1)?.fromReports).toBeGreaterThan(0.8);
  });

  it('come to the baselines alone without a report, and to what is published where coders are many', () => {
    expect(predictorOf([]).predict({}).quantiles.p50).toBeCloseTo(knowledge.nation, 1);
    const survey = new MemorySurvey();
    const many = drawReports(7, 6_000);
    survey.release({ joining: many });
    const figure = survey.figure('experience=3-5');
    const published = figure.shows === 'nothing' ? 0 : figure.medianCents;
    const estimate = Math.exp(predictorOf(many).predict({ experience: '3-5' }).quantiles.p50);
    expect(Math.abs(estimate / published - 1)).toBeLessThan(0.03);
  });

  it('make no effects of what figures of the same few coders disagree on', () => {
    const few = drawReports(7, 300).map((report, index) => ({
      ...report,
      ...(index < 12
        ? { state: 'VT' as const, specialty: 'cardiology' as const }
        : { state: 'TX' as const, specialty: 'general' as const }),
    }));
    const together = predictorOf(few);
    fc.assert(
      fc.property(fc.integer({ min: -15, max: 15 }), (percent) => {
        const apart = predictorOf(few, (name, figure) =>
          name === 'specialty=cardiology' ? scaled(figure, 1 + percent / 100) : figure,
        );
        for (const job of [
          { state: 'VT' },
          { specialty: 'cardiology' },
          { state: 'TX', specialty: 'cardiology' },
        ] as const) {
          const moved = apart.predict(job).quantiles.p50 - together.predict(job).quantiles.p50;
          expect(Math.abs(moved)).toBeLessThan(0.15);
        }
      }),
      { numRuns: 10 },
    );
  });

  it('keep percentiles in order for any job', () => {
    fc.assert(
      fc.property(fc.constantFrom(...jobs), fc.constantFrom('contract', 'full_time', undefined), (job, employment) => {
        const { p10, p50, p90 } = plain.predict({ ...job, employment }).quantiles;
        expect(p10 < p50 && p50 < p90).toBe(true);
      }),
    );
  });
});

function scaled(figure: Figure, factor: number): Figure {
  if (figure.shows === 'nothing') return figure;
  const medianCents = Math.round(figure.medianCents * factor);
  if (figure.shows === 'median') return { ...figure, medianCents };
  const quartiles = {
    medianCents,
    p25Cents: Math.round(figure.p25Cents * factor),
    p75Cents: Math.round(figure.p75Cents * factor),
  };
  if (figure.shows === 'quartiles') return { ...figure, ...quartiles };
  return {
    ...figure,
    ...quartiles,
    p10Cents: Math.round(figure.p10Cents * factor),
    p90Cents: Math.round(figure.p90Cents * factor),
  };
}
