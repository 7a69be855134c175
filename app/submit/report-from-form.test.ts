import { describe, expect, it } from 'vitest';
import { testPlaces } from '@/lib/areas/test-area';
import { reportInput } from '@/lib/reports/report-input';
import { blankReport } from './blank-report';
import { reportFromForm } from './report-from-form';

function formOf(fields: [string, string | Blob][]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

const filled: [string, string][] = [
  ['payBasis', 'per_chart'],
  ['amount', ' $2.20'],
  ['paidHoursPerWeek', '37.5'],
  ['chartsPerHour', '12'],
  ['extraPay', '2,400 a year'],
  ['bonus', ''],
  ['payYear', '2026'],
  ['role', 'coder'],
  ['specialty', 'general'],
  ['setting', 'hospital'],
  ['arrangement', 'remote'],
  ['employment', 'part_time'],
  ['state', 'PR'],
  ['experienceYears', '0'],
  ['credentials', 'cpc'],
  ['credentials', 'crc'],
];

describe('reportFromForm', () => {
  it('keeps every field as typed', () => {
    expect(reportFromForm(formOf(filled))).toEqual({
      payBasis: 'per_chart',
      amount: ' $2.20',
      paidHoursPerWeek: '37.5',
      chartsPerHour: '12',
      gsGrade: '',
      gsStep: '',
      gsArea: '',
      production: '',
      extraPay: '2,400 a year',
      bonus: '',
      payYear: '2026',
      role: 'coder',
      specialty: 'general',
      setting: 'hospital',
      arrangement: 'remote',
      employment: 'part_time',
      paySetBy: '',
      state: 'PR',
      area: '',
      experienceYears: '0',
      credentials: ['cpc', 'crc'],
      benefits: [],
    });
  });

  it('is what the schema reads', () => {
    const input = reportInput(new Date('2026-11-23'), testPlaces).parse(reportFromForm(formOf(filled)));
    expect(input).toMatchObject({ amount: 22_000, chartsPerHour: 12, credentials: ['cpc', 'crc'], state: 'PR' });
  });

  it('reads an empty form as the blank one, but for the year', () => {
    const blank = blankReport([2026, 2025]);
    expect(blank.payYear).toBe('2026');
    expect(reportFromForm(new FormData())).toEqual({ ...blank, payYear: '' });
  });

  it('takes no file for a text', () => {
    const file = new Blob(['54,500']);
    const form = formOf([
      ['amount', file],
      ['credentials', file],
      ['credentials', 'cpc'],
    ]);
    expect(reportFromForm(form)).toMatchObject({ amount: '', credentials: ['cpc'] });
  });
});
