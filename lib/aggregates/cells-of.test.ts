import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { credentials } from '@/lib/survey/credentials';
import { valuesOf } from '@/lib/survey/dimension';
import { keysOf } from '@/lib/survey/vocabulary';
import { allCells } from './all-cells';
import { type CellAttributes, cellsOf } from './cells-of';

const report: CellAttributes = {
  state: 'TX',
  experienceYears: 4,
  role: 'coder',
  credentials: ['cpc', 'crc'],
  specialty: 'oncology',
  setting: 'hospital',
  arrangement: 'remote',
  employment: 'full_time',
  benefits: ['retirement'],
  payYear: 2026,
};

describe('cellsOf', () => {
  it('feeds the nation, each dimension and each listed pair, credentials and benefits one by one', () => {
    expect(cellsOf(report)).toEqual([
      'nation',
      'state=TX',
      'experience=3-5',
      'level=mid',
      'role=coder',
      'credential=cpc',
      'credential=crc',
      'specialty=oncology',
      'setting=hospital',
      'arrangement=remote',
      'employment=full_time',
      'benefit=retirement',
      'year=2026',
      'state=TX&experience=3-5',
      'state=TX&level=mid',
      'state=TX&role=coder',
      'state=TX&credential=cpc',
      'state=TX&credential=crc',
      'state=TX&specialty=oncology',
      'state=TX&setting=hospital',
      'state=TX&arrangement=remote',
      'state=TX&employment=full_time',
      'state=TX&year=2026',
      'credential=cpc&experience=3-5',
      'credential=crc&experience=3-5',
      'specialty=oncology&experience=3-5',
      'setting=hospital&experience=3-5',
      'role=coder&experience=3-5',
    ]);
  });

  it('counts rare credentials in their group, and who holds two of a group once', () => {
    const cells = cellsOf({ ...report, credentials: ['cpc', 'cemc', 'cuc', 'coc_a'] });
    expect(cells.filter((cell) => cell.startsWith('credential='))).toEqual([
      'credential=cpc',
      'credential=aapc_specialty',
      'credential=other',
      'credential=cpc&experience=3-5',
      'credential=aapc_specialty&experience=3-5',
      'credential=other&experience=3-5',
    ]);
  });

  it.each(['manager', 'director'] as const)('leaves a %s out of the experience bands', (role) => {
    const cells = cellsOf({ ...report, role, experienceYears: 1 });
    expect(cells).toContain('level=manager');
    expect(cells.some((cell) => cell.startsWith('experience='))).toBe(false);
  });

  it('keeps 1099 pay to itself', () => {
    expect(cellsOf({ ...report, employment: 'contract' })).toEqual([
      'employment=contract',
      'state=TX&employment=contract',
    ]);
  });

  it('makes entry the same as 0–2 years and mid the same as 3–5, and names known cells only', () => {
    const anyReport = fc.record<CellAttributes>({
      state: fc.constantFrom(...valuesOf('state')),
      experienceYears: fc.nat({ max: 60 }),
      role: fc.constantFrom(...valuesOf('role')),
      credentials: fc.uniqueArray(fc.constantFrom(...keysOf(credentials)), { minLength: 1 }),
      specialty: fc.constantFrom(...valuesOf('specialty')),
      setting: fc.constantFrom(...valuesOf('setting')),
      arrangement: fc.constantFrom(...valuesOf('arrangement')),
      employment: fc.constantFrom(...valuesOf('employment')),
      benefits: fc.uniqueArray(fc.constantFrom(...valuesOf('benefit'))),
      payYear: fc.integer({ min: 2024, max: 2026 }),
    });
    const known = new Set(allCells(new Date('2026-11-01')));
    fc.assert(
      fc.property(anyReport, (given) => {
        const cells = cellsOf(given);
        expect(cells.filter((cell) => !known.has(cell))).toEqual([]);
        expect(new Set(cells).size).toBe(cells.length);
        expect(cells.includes('level=entry')).toBe(cells.includes('experience=0-2'));
        expect(cells.includes('level=mid')).toBe(cells.includes('experience=3-5'));
      }),
    );
  });
});
