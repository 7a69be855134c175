import fc from 'fast-check';
import { expect, it } from 'vitest';
import { testPlaces } from '@/lib/areas/test-area';
import { payEntryOf, type ReportInput, reportInput } from './report-input';
import { typicalReport } from './test-report';
import { typedOf, typedReport } from './typed-report';

const read = (input: ReportInput) =>
  reportInput(new Date(), testPlaces).safeParse(typedOf({ ...input, ...payEntryOf(input) })).data;

it('reads back as the report that it was made of', () => {
  const hours = fc.integer({ min: 80, max: 320 }).map((quarters) => quarters / 4);
  const pay = fc.oneof(
    fc.record({
      payBasis: fc.constant('yearly' as const),
      amount: fc.integer({ min: 400_000_000, max: 900_000_000 }),
      chartsPerHour: fc.constant(null),
    }),
    fc.record({
      payBasis: fc.constantFrom('per_chart' as const, 'per_rvu' as const),
      amount: fc.integer({ min: 15_000, max: 40_000 }),
      chartsPerHour: fc.integer({ min: 1000, max: 2000 }).map((hundredths) => hundredths / 100),
    }),
  );
  fc.assert(
    fc.property(pay, hours, fc.integer({ min: 0, max: 999_999 }), (entry, paidHoursPerWeek, bonus) => {
      const input: ReportInput = { ...typicalReport, ...entry, paidHoursPerWeek, bonus };
      expect(read(input)).toEqual(input);
    }),
  );
});

it('opens what was kept before the form asked for federal, production and extra pay', () => {
  const { gsGrade, gsStep, gsArea, production, extraPay, ...before } = typedOf({
    ...typicalReport,
    ...payEntryOf(typicalReport),
  });
  const opened = typedReport.parse(before);
  expect(opened).toEqual({ ...before, gsGrade, gsStep, gsArea, production, extraPay });
  expect(reportInput(new Date(), testPlaces).parse(opened)).toEqual(typicalReport);
});

it('opens what was kept before the form asked for the area and whose location sets the pay', () => {
  const { area, paySetBy, ...before } = typedOf({ ...typicalReport, ...payEntryOf(typicalReport) });
  expect(typedReport.parse(before)).toEqual({ ...before, area, paySetBy });
  expect(reportInput(new Date(), testPlaces).parse(before)).toEqual(typicalReport);
});
