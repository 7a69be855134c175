import { expect, it } from 'vitest';
import type { OwnReport } from '@/lib/reports/list-own-reports';
import { columnsOf } from '@/lib/reports/report-input';
import { typicalReport } from '@/lib/reports/test-report';
import { chosenJob, jobChoices } from './job-choices';

const years = [2026, 2025, 2024];
const main: OwnReport = {
  ...columnsOf({ ...typicalReport, payYear: 2026, state: 'TX', role: 'coder' }),
  amountE4: 640_000_000,
  id: '9a6a2f0e-5a6d-4c0e-8f59-0c6f4d1d3c01',
  job: 1,
  status: 'APPROVED',
  sample: false,
  receivedMonth: '2026-03',
  counted: true,
  rejectionKind: null,
  rejectionReason: null,
  replacesId: null,
};
const second: OwnReport = { ...main, id: '9a6a2f0e-5a6d-4c0e-8f59-0c6f4d1d3c02', job: 2, employment: 'per_diem' };

it('asks nothing of whoever has nothing that stands', () => {
  const out = (['REJECTED', 'WITHDRAWN', 'REPLACED'] as const).map((status) => ({ ...main, status }));
  expect(jobChoices([], years)).toEqual([]);
  expect(jobChoices(out, years)).toEqual([]);
});

it('names each job once, with what was reported of it last, and then another one', () => {
  const older = { ...main, id: '9a6a2f0e-5a6d-4c0e-8f59-0c6f4d1d3c03', payYear: 2025, state: 'UT' as const };
  const choices = jobChoices([second, main, older], years);
  expect(choices.map(({ about }) => about)).toEqual([
    { kind: 'same-job', job: 2 },
    { kind: 'same-job', job: 1 },
    { kind: 'correction', originalId: second.id },
    { kind: 'correction', originalId: main.id },
    { kind: 'another-job' },
  ]);
  expect(choices[1]?.name).toMatch(/same job.*: Coder, Hospital.*, Texas, Full-time$/);
  expect(choices[3]?.name).toMatch(/correction.*: Coder, Hospital.*, Texas, Full-time, \$64,000 a year for 2026$/);
});

it('offers no correction of a year that the form asks for no more', () => {
  const kinds = jobChoices([{ ...main, payYear: 2023 }], years).map(({ about }) => about.kind);
  expect(kinds).toEqual(['same-job', 'another-job']);
});

it('takes no answer that is none of the choices', () => {
  const choices = jobChoices([main], years);
  for (const answer of [null, '', 'job-2', 'correction-', `correction-${second.id}`, new File([], 'job-1')]) {
    expect(chosenJob(choices, answer)).toBeUndefined();
  }
  expect(chosenJob(choices, 'job-1')?.about).toEqual({ kind: 'same-job', job: 1 });
  expect(chosenJob([], 'job-1')).toBeUndefined();
});
