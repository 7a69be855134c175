import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawMarket, families, TODAY } from '@/bench/estimate/families';
import type { CountedReport } from '@/lib/aggregates/cell-contents';
import { OpenReports } from '@/lib/aggregates/open-reports';
import { Random } from '@/lib/sample/random';
import { estimateOf } from './estimate';
import { fitModel } from './fit-model';
import type { AskedJob } from './job';
import type { Knowledge } from './pay-model';
import { Predictor } from './predictor';
import { statedBounds } from './stated-bounds';

const knowledge: Knowledge = {
  nation: Math.log(5_000_000),
  deviation: 0.3,
  offsets: new Map(),
  areas: { areas: new Map(), states: new Map() },
};

function predictorOf(reports: readonly CountedReport[]): Predictor {
  const open = new OpenReports(TODAY);
  for (const report of reports) open.add(report);
  return new Predictor(fitModel(open, knowledge));
}

function drawReports(seed: number, count: number): CountedReport[] {
  const random = new Random(seed);
  const market = drawMarket(families.additive, random);
  return Array.from({ length: count }, () => market.report(random));
}

/** From the nation to a job described in full, where the fewest stand behind an estimate. */
function jobsLike(report: CountedReport): AskedJob[] {
  const { state, role, specialty, setting, arrangement } = report;
  return [
    {},
    { state },
    { specialty, setting },
    { state, role, specialty },
    { state, role, specialty, setting, arrangement },
  ];
}

/** All that an estimate tells of a job's pay, in logs. */
function toldOf(predictor: Predictor, job: AskedJob): number[] {
  const { medianCents, lowCents, highCents, p10Cents, p90Cents } = estimateOf(predictor, job);
  return [medianCents, lowCents, highCents, p10Cents, p90Cents].map(Math.log);
}

function furthest(one: Predictor, other: Predictor, jobs: readonly AskedJob[]): number {
  return Math.max(
    ...jobs.flatMap((job) => {
      const told = toldOf(other, job);
      return toldOf(one, job).map((log, index) => Math.abs(log - (told[index] ?? 0)));
    }),
  );
}

it('25 coders are enough for an estimate of any job, though halves of what is symmetric are rounded apart', () => {
  for (const seed of [1, 2, 3]) {
    const reports = drawReports(seed, 25);
    const predictor = predictorOf(reports);
    for (const job of reports.flatMap(jobsLike)) {
      for (const told of toldOf(predictor, job)) expect(told).toBeGreaterThan(0);
    }
  }
});

describe('estimates', () => {
  const reports = drawReports(7, statedBounds.reports);
  const plain = predictorOf(reports);
  const jobs = reports.slice(0, 3).flatMap(jobsLike);

  it('rise when pay in a state rises, and fall when it falls', () => {
    const [{ state } = { state: 'TX' as const }] = reports;
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 40 }), (percent) => {
        const moved = (factor: number) =>
          predictorOf(
            reports.map((report) =>
              report.state === state ? { ...report, annualCents: Math.round(report.annualCents * factor) } : report,
            ),
          );
        const [higher, lower] = [moved(1 + percent / 100), moved(1 - percent / 200)];
        for (const job of [{ state }, { state, specialty: 'general' as const }]) {
          expect(higher.predict(job).quantiles.p50).toBeGreaterThan(plain.predict(job).quantiles.p50);
          expect(lower.predict(job).quantiles.p50).toBeLessThan(plain.predict(job).quantiles.p50);
        }
      }),
      { numRuns: 3 },
    );
  });

  it('are moved by one report, however wrong, by no more than is stated, and so are the ends of a range', () => {
    fc.assert(
      fc.property(fc.nat({ max: reports.length - 1 }), fc.constantFrom(500_000, 60_000_000), (index, annualCents) => {
        const wrong = predictorOf(reports.map((report, at) => (at === index ? { ...report, annualCents } : report)));
        const told = reports[index];
        if (!told) return;
        expect(furthest(wrong, plain, jobsLike(told))).toBeLessThan(statedBounds.changed.ends / 100);
        for (const job of jobsLike(told)) {
          expect(Math.abs(wrong.predict(job).quantiles.p50 - plain.predict(job).quantiles.p50)).toBeLessThan(
            statedBounds.changed.median / 100,
          );
        }
      }),
      { numRuns: 8 },
    );
  });

  it('move by no more than is stated when one coder joins, noise and all', () => {
    fc.assert(
      fc.property(fc.nat({ max: reports.length - 1 }), fc.constantFrom(500_000, 60_000_000), (index, annualCents) => {
        const like = reports[index];
        if (!like) return;
        const joined = predictorOf([...reports, { ...like, author: 'f00dfeedf00dfeed', annualCents }]);
        expect(furthest(joined, plain, jobsLike(like))).toBeLessThan(statedBounds.joined / 100);
      }),
      { numRuns: 8 },
    );
  });

  it('say nothing of who the few coders of a state are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.nat({ max: 1_000 }), (few, from) => {
        const elsewhere = reports.filter(({ state }) => state !== 'VT');
        const there = (alike: Pick<CountedReport, 'role' | 'experienceYears' | 'setting' | 'credentials'>) =>
          predictorOf([
            ...elsewhere,
            ...elsewhere
              .slice(from, from + few)
              .map((like, at) => ({ ...like, ...alike, state: 'VT' as const, author: `${at}`.repeat(16) })),
          ]);
        const directors = there({
          role: 'director',
          experienceYears: 25,
          setting: 'insurance',
          credentials: ['cpc', 'rhia'],
        });
        const beginners = there({
          role: 'coder',
          experienceYears: 1,
          setting: 'physician_office',
          credentials: ['cpc_a'],
        });
        const apart = (predictor: Predictor) =>
          predictor.predict({ state: 'VT' }).quantiles.p50 - predictor.predict({}).quantiles.p50;
        expect(Math.abs(apart(directors) - apart(beginners))).toBeLessThan(0.01);
      }),
      { numRuns: 6 },
    );
  });

  it('do not depend on the order of the reports', () => {
    expect(furthest(predictorOf(reports.toReversed()), plain, jobs)).toBeLessThan(0.011);
  });

  it('grow surer with evidence, and say how much of it is from reports', () => {
    const state = reports[0]?.state;
    const sizes = [0, 100, 400, 1_500, 6_000].map((size) => predictorOf(drawReports(7, size)).predict({ state }));
    for (const [index, surer] of sizes.slice(1).entries()) {
      expect(surer.variance).toBeLessThanOrEqual((sizes[index]?.variance ?? 0) * 1.05);
      expect(surer.fromReports).toBeGreaterThanOrEqual((sizes[index]?.fromReports ?? 1) - 0.05);
    }
    expect(sizes[0]?.fromReports).toBeLessThan(0.01);
    expect(sizes.at(-1)?.fromReports).toBeGreaterThan(0.8);
  });

  it('come to the baselines alone without a report, and to the reports where coders are many', () => {
    expect(predictorOf([]).predict({}).quantiles.p50).toBeCloseTo(knowledge.nation, 2);
    const random = new Random(7);
    const market = drawMarket(families.additive, random);
    const many = predictorOf(Array.from({ length: 6_000 }, () => market.report(random)));
    const pays = Array.from({ length: 6_000 }, () => market.clean(random).annualCents).sort((a, b) => a - b);
    expect(Math.abs(many.predict({}).quantiles.p50 - Math.log(pays[3_000] ?? 0))).toBeLessThan(0.02);
  });

  it('lie where pay does if half of all coders work in one place that is paid otherwise', () => {
    const random = new Random(1_082_291_244);
    const market = drawMarket(families['one large, well-paid value'], random);
    const predictor = predictorOf(Array.from({ length: 3_859 }, () => market.report(random)));
    const unseen = Array.from({ length: 10_000 }, () => market.clean(random));
    for (const setting of [undefined, 'billing_company', 'government'] as const) {
      const pays = unseen
        .filter((report) => !setting || report.setting === setting)
        .map(({ annualCents }) => Math.log(annualCents))
        .sort((a, b) => a - b);
      const { p10, p90 } = predictor.predict({ setting }).quantiles;
      const [low = 0, high = 0] = [0.1, 0.9].map((share) => pays[Math.floor(share * pays.length)]);
      expect(Math.abs(p10 - low)).toBeLessThan(0.05);
      expect(Math.abs(p90 - high)).toBeLessThan(0.05);
    }
  });

  it('of a credential do not spread as pay with the others does', () => {
    const random = new Random(137_979_774);
    const market = drawMarket(families.additive, random);
    const predictor = predictorOf(Array.from({ length: 3_894 }, () => market.report(random)));
    const spreadOf = ({ p10, p90 }: { p10: number; p90: number }) => p90 - p10;
    const all = spreadOf(predictor.predict({}).quantiles);
    for (const credential of ['crc', 'cdip', 'cppm'] as const) {
      // Coders of one credential differ by less than coders of all.
      expect(spreadOf(predictor.predict({ credentials: [credential] }).quantiles)).toBeLessThan(0.75 * all);
    }
  });

  it('keep percentiles in order for any job', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...jobs),
        fc.constantFrom('contract' as const, 'full_time' as const, undefined),
        (job, employment) => {
          const { p10, p50, p90 } = plain.predict({ ...job, employment }).quantiles;
          expect(p10 < p50 && p50 < p90).toBe(true);
        },
      ),
    );
  });
});
