import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countedReports } from '@/lib/aggregates/counted-reports';
import { windowFrom } from '@/lib/aggregates/window';
import { findPlaceIndex } from '@/lib/areas/find-place-index';
import { placeIndex } from '@/lib/areas/place-index';
import { seedCounties } from '@/lib/areas/seed-counties';
import { seedBaselines } from '@/lib/baselines/seed-baselines';
import { columnsOf, reportInput } from '@/lib/reports/report-input';
import { typedOf } from '@/lib/reports/typed-report';
import { levelOf } from '@/lib/survey/level';
import { placesOf } from './draw-place';
import { generateSample, type SampleReport } from './generate-sample';
import { expectedAnnual, payStructure } from './pay-structure';

const end = new Date('2026-11-20');
await Promise.all([seedBaselines(), seedCounties()]);
const { areas } = await findPlaceIndex();
const reports = generateSample(end, areas);
const approved = reports.filter(({ status }) => status === 'APPROVED');

function countBy<K>(rows: readonly SampleReport[], keyOf: (report: SampleReport) => K): Map<K, number> {
  const counts = new Map<K, number>();
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
  return counts;
}

/** The approved reports that the published figures would stand on, W-2 alone. */
function counted(): SampleReport[] {
  const byAuthor = new Map<string, SampleReport[]>();
  for (const row of approved) byAuthor.set(row.author, [...(byAuthor.get(row.author) ?? []), row]);
  const from = windowFrom(end);
  const ids = new Set([...byAuthor.values()].flatMap((rows) => [...countedReports(rows, from)]));
  return approved.filter(({ id, employment }) => ids.has(id) && employment !== 'contract');
}

function medianDollars(rows: readonly SampleReport[]): number {
  const sorted = rows.map(({ annualCents }) => annualCents).sort((a, b) => a - b);
  return (sorted[Math.floor(sorted.length / 2)] ?? 0) / 100;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('generateSample', () => {
  it('gives the same rows at every run', () => {
    expect(generateSample(end, areas)).toEqual(reports);
  });

  it('covers the 36 months up to the given one, whatever it is', () => {
    const anyMonth = fc.integer({ min: 0, max: 240 }).map((later) => new Date(Date.UTC(2024, later, 15)));
    fc.assert(
      fc.property(anyMonth, (moment) => {
        const months = new Set(generateSample(moment, areas).map(({ receivedMonth }) => receivedMonth.getTime()));
        const [year, month] = [moment.getUTCFullYear(), moment.getUTCMonth()];
        expect(months.size).toBe(36);
        expect(Math.max(...months)).toBe(Date.UTC(year, month, 1));
        expect(Math.min(...months)).toBe(Date.UTC(year, month - 35, 1));
      }),
      { numRuns: 5 },
    );
  });

  it('gives about 2,500 reports of about 2,150 coders, nearly all approved', () => {
    expect(Object.fromEntries(countBy(reports, ({ status }) => status))).toEqual({
      APPROVED: 2_551,
      PENDING: 43,
      REJECTED: 45,
    });
    expect(new Set(approved.map(({ author }) => author)).size).toBe(2_150);
    expect(new Set(reports.map(({ id }) => id)).size).toBe(reports.length);
    expect(reports.every(({ sample }) => sample)).toBe(true);
  });

  it('writes ids and authors in the form of real ones', () => {
    for (const { id, author } of reports) {
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(author).toMatch(/^[0-9a-f]{64}$/);
    }
  });

  it('keeps a time of receipt and a reason just where they belong, and no time in the future', () => {
    for (const { status, receivedAt, receivedMonth, rejectionKind } of reports) {
      expect(receivedAt !== null).toBe(status === 'PENDING');
      expect(rejectionKind !== null).toBe(status === 'REJECTED');
      if (receivedAt) {
        expect(receivedAt.toISOString().slice(0, 7)).toBe(receivedMonth.toISOString().slice(0, 7));
        expect(receivedAt.getTime()).toBeLessThan(Date.UTC(2026, 10, 1));
      }
    }
  });

  it('lets coders who report again do so about a year later, with a year more of experience', () => {
    const firsts = approved.filter(({ authorSequence }) => authorSequence === 1);
    const yearOf = new Map(firsts.map(({ author, payYear }) => [author, payYear]));
    const again = approved.filter(
      ({ author, authorSequence, job, payYear }) =>
        authorSequence === 2 && job === 1 && payYear >= (yearOf.get(author) ?? payYear),
    );
    expect(again.length).toBe(262);
    const raises = again.map((second) => {
      const first = approved.find(({ author, authorSequence }) => author === second.author && authorSequence === 1);
      expect(second.experienceYears).toBe((first?.experienceYears ?? 0) + 1);
      const days = (second.receivedMonth.getTime() - (first?.receivedMonth.getTime() ?? 0)) / 86_400_000;
      expect(days).toBeGreaterThan(300);
      expect(days).toBeLessThan(370);
      return Math.log(second.annualCents / (first?.annualCents ?? 1));
    });
    expect(mean(raises)).toBeGreaterThan(0.03);
    expect(mean(raises)).toBeLessThan(0.12);
  });

  it('has coders with second jobs and with earlier pay that came later, none of which counts', () => {
    const byAuthor = new Map(
      approved.map((row) => [row.author, approved.filter(({ author }) => author === row.author)]),
    );
    const second = approved.filter(({ job }) => job === 2);
    const earlier = approved.filter(({ author, authorSequence, payYear }) =>
      byAuthor.get(author)?.some((other) => other.authorSequence < authorSequence && other.payYear > payYear),
    );
    expect([second.length, earlier.length]).toEqual([91, 48]);
    const countedIds = new Set(counted().map(({ id }) => id));
    for (const { id, author } of [...second, ...earlier]) {
      expect(countedIds.has(id)).toBe(false);
      expect(byAuthor.get(author)?.some((other) => countedIds.has(other.id))).toBe(true);
    }
  });

  it('gives rows that the schema of real reports takes, with the pay that follows from the entry', () => {
    const schemas = new Map(
      [2023, 2024, 2025, 2026].map((year) => [
        year,
        reportInput(new Date(Date.UTC(year, 11, 31)), placeIndex(areas, [])),
      ]),
    );
    for (const row of reports) {
      const input = schemas.get(row.payYear)?.parse(typedOf({ ...row, amountE4: Number(row.amount) * 10_000 }));
      expect(row).toMatchObject(input ? columnsOf(input) : {});
      expect(input).toBeDefined();
      expect(row.payYear).toBeGreaterThanOrEqual(row.receivedMonth.getUTCFullYear() - 2);
    }
  });

  it('mixes how coders are paid and employed', () => {
    const share = (rows: SampleReport[]) => rows.length / approved.length;
    const paid = (basis: string) => share(approved.filter(({ payBasis }) => payBasis === basis));
    expect(paid('hourly')).toBeGreaterThan(0.4);
    expect(paid('yearly')).toBeGreaterThan(0.35);
    expect(paid('per_chart')).toBeGreaterThan(0.02);
    expect(paid('per_rvu')).toBeGreaterThan(0.005);
    expect(paid('gs')).toBeGreaterThan(0.003);
    const contract = share(approved.filter(({ employment }) => employment === 'contract'));
    expect(contract).toBeGreaterThan(0.045);
    expect(contract).toBeLessThan(0.075);
    expect(share(approved.filter(({ bonusCents }) => bonusCents > 0))).toBeGreaterThan(0.15);
    expect(share(approved.filter(({ productionCents }) => productionCents > 0))).toBeGreaterThan(0.03);
    expect(share(approved.filter(({ extraPayCents }) => extraPayCents > 0))).toBeGreaterThan(0.08);
    expect(share(approved.filter(({ amount }) => /\.\d{3}/.test(amount)))).toBeGreaterThan(0.03);
  });

  it('gives most an area of their state, the same for all reports of one coder, the large ones to many', () => {
    const stated = approved.filter(({ area }) => area !== null);
    expect(stated.length / approved.length).toBeGreaterThan(0.75);
    expect(stated.length / approved.length).toBeLessThan(0.85);
    const statesOf = new Map(areas.map(({ code, states }) => [code, states]));
    for (const { area, state } of stated) expect(statesOf.get(area ?? '')).toContain(state);
    const ofAuthor = new Map(approved.map(({ author, area }) => [author, area]));
    for (const { author, area } of approved) expect(area).toBe(ofAuthor.get(author));
    const inArea = countBy(stated, ({ area }) => area);
    expect(inArea.size).toBeGreaterThan(250);
    expect(inArea.get('19100')).toBeGreaterThan(20);
  });

  it('asks remote coders alone whose location sets their pay, of whom some don’t know', () => {
    const answers = (remote: boolean) =>
      new Set(approved.filter(({ arrangement }) => (arrangement === 'remote') === remote).map((row) => row.paySetBy));
    expect(answers(true)).toEqual(new Set(['home', 'employer', null]));
    expect(answers(false)).toEqual(new Set([null]));
  });

  it('leaves some states and specialties too thin to publish, and others on each step of the ladder', () => {
    const steps = (keyOf: (report: SampleReport) => string) => {
      const counts = [...countBy(counted(), keyOf).values()];
      return [counts.filter((n) => n < 10), counts.filter((n) => n >= 10 && n < 40), counts.filter((n) => n >= 40)];
    };
    for (const step of steps(({ state }) => state)) expect(step.length).toBeGreaterThan(7);
    for (const step of steps(({ specialty }) => specialty)) expect(step.length).toBeGreaterThan(1);
  });
});

describe('the structure of the sample', () => {
  it('comes out in the medians', () => {
    const rows = counted();
    const level = (name: string) =>
      medianDollars(rows.filter(({ role, experienceYears }) => levelOf(role, experienceYears) === name));
    const within = (value: number, least: number, most: number) => {
      expect(value).toBeGreaterThanOrEqual(least);
      expect(value).toBeLessThanOrEqual(most);
    };
    within(medianDollars(rows), 54_500, 56_000);
    within(level('entry'), 41_000, 43_500);
    within(level('mid'), 52_000, 55_500);
    within(level('senior'), 64_000, 67_000);
    within(level('manager'), 85_000, 91_000);
  });

  it('is recovered from the rows: nothing but the noise is left when it is taken away', () => {
    const placeOf = placesOf(areas);
    const left = approved.map((row) => {
      const yearsBack = (Date.UTC(2026, 10, 1) - row.receivedMonth.getTime()) / (365.25 * 86_400_000);
      const points = 100 * Math.log(row.annualCents / 100 / expectedAnnual(row, yearsBack));
      return { row, points: points - placeOf(row.author, row).points };
    });
    const { coder, report } = payStructure.deviation;
    const deviation = Math.sqrt(mean(left.map(({ points }) => points ** 2)));
    expect(Math.abs(deviation - Math.hypot(coder, report))).toBeLessThan(0.6);

    for (const dimension of [
      'role',
      'setting',
      'specialty',
      'state',
      'employment',
      'arrangement',
      'payYear',
    ] as const) {
      const values = new Set(left.map(({ row }) => row[dimension]));
      for (const value of values) {
        const points = left.filter(({ row }) => row[dimension] === value).map((entry) => entry.points);
        // Of some hundred means each lies within four standard errors.
        expect(Math.abs(mean(points)), `${dimension} ${value}`).toBeLessThan(
          (4 * deviation) / Math.sqrt(points.length),
        );
      }
    }
  });
});
