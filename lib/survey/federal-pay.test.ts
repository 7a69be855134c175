import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gsAreas, gsDollars, gsGrades, gsSteps, gsText, gsYears } from './federal-pay';
import { keysOf } from './vocabulary';

const anyCell = fc.record({
  year: fc.constantFrom(...gsYears),
  area: fc.constantFrom(...keysOf(gsAreas)),
  grade: fc.integer({ min: 1, max: 15 }),
  step: fc.integer({ min: 1, max: 10 }),
});

describe('gsDollars', () => {
  it.each([
    // Cells of OPM's Salary Tables 2026-RUS, -AK, -SAC and -SD.
    [2026, 'RUS', 12, 10, 116_362],
    [2026, 'AK', 1, 1, 29_892],
    [2026, 'AK', 5, 2, 47_595],
    [2026, 'AK', 7, 4, 62_761],
    [2026, 'SAC', 2, 5, 36_149],
    [2026, 'SAC', 9, 7, 82_106],
    [2026, 'SAC', 11, 10, 107_620],
    [2026, 'SAC', 15, 7, 196_797],
    [2026, 'SD', 3, 10, 48_171],
    // Capped at level IV of the Executive Schedule.
    [2026, 'SAC', 15, 8, 197_200],
    [2026, 'SF', 15, 10, 197_200],
    [2025, 'SF', 15, 10, 195_200],
    [2025, 'RUS', 9, 1, 61_111],
  ])('%i, %s, GS-%i step %i: $%i', (year, area, grade, step, dollars) => {
    expect(gsDollars(year, area, grade, step)).toBe(dollars);
  });

  it('pays more with each grade and step, never less, and 1% more in 2026 within a dollar or two', () => {
    fc.assert(
      fc.property(anyCell, ({ year, area, grade, step }) => {
        const pay = gsDollars(year, area, grade, step) ?? Number.NaN;
        expect(gsDollars(year, area, grade, step + 1) ?? pay).toBeGreaterThanOrEqual(pay);
        expect(gsDollars(year, area, grade + 1, step) ?? pay).toBeGreaterThanOrEqual(pay);
        const [before, after] = [gsDollars(2025, area, grade, step) ?? 0, gsDollars(2026, area, grade, step) ?? 0];
        expect(Math.abs(after / before - 1.01)).toBeLessThan(0.001);
      }),
    );
  });

  it('knows all grades, steps and areas of its years, and no others', () => {
    expect(gsYears).toEqual([2026, 2025]);
    expect([keysOf(gsGrades).length, keysOf(gsSteps).length, keysOf(gsAreas).length]).toEqual([15, 10, 58]);
    for (const [year, area, grade, step] of [
      [2024, 'RUS', 5, 1],
      [2026, 'XX', 5, 1],
      [2026, 'toString', 5, 1],
      [2026, 'RUS', 0, 1],
      [2026, 'RUS', 16, 1],
      [2026, 'RUS', 5, 11],
      [2026, 'RUS', 5, 1.5],
      [2026, 'RUS', Number.NaN, 1],
    ] as const) {
      expect(gsDollars(year, area, grade, step)).toBeUndefined();
    }
  });
});

it('is told as federal coders write it', () => {
  expect(gsText(9, 4, 'RUS')).toBe('GS-9, step 4, in “Rest of U.S.”');
});
