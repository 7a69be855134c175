import type { RejectionKind } from '@/lib/survey/vocabulary';
import type { EnteredPay } from './enter-pay';
import type { Job } from './pay-structure';

type OddPay = Omit<EnteredPay, 'benefits'>;

const yearly = { payBasis: 'yearly', paidHoursPerWeek: '40', chartsPerHour: '', bonus: '' } as const;
const hourly = { ...yearly, payBasis: 'hourly' } as const;

interface OddReport {
  pay?: Partial<OddPay>;
  job?: Partial<Job>;
}

/** What the schema lets through and a moderator should stop at. */
export const oddPending: readonly OddReport[] = [
  { pay: { ...yearly, amount: '6250' } }, // a fortnight's or a month's pay
  { pay: { ...hourly, amount: '265' } }, // 26.50
  { pay: { ...yearly, amount: '48000', paidHoursPerWeek: '8' } }, // hours a day
  { pay: { ...yearly, amount: '236000', bonus: '24000' } }, // may be true
  { job: { role: 'manager', experienceYears: 1 } },
  { job: { credentials: ['cpc_a'], experienceYears: 12, role: 'coder' } },
];

/** Of a wave that came within an hour: the same job in one state, at about the same pay. */
export const wavePending: readonly OddReport[] = ['97000', '97500', '98000', '98500', '96500', '97250', '99000'].map(
  (amount) => ({
    pay: { ...yearly, amount },
    job: { state: 'FL', role: 'coder', experienceYears: 3, credentials: ['cpc'], employment: 'full_time' },
  }),
);

interface SampleRejection {
  kind: RejectionKind;
  words: string | null;
  /** What was odd about the pay, one report each; otherwise it is usual. */
  pay: readonly Partial<OddPay>[];
}

const usual = (times: number) => Array.from({ length: times }, () => ({}));

/** What a moderator stopped, and why. */
export const sampleRejections: readonly SampleRejection[] = [
  {
    kind: 'mixed_up_units',
    words: 'It reads like pay for a month.',
    pay: ['5100', '5650', '5220', '6010'].map((amount) => ({ ...yearly, amount })),
  },
  {
    kind: 'mixed_up_units',
    words: 'The hourly wage seems to have lost its decimal point.',
    pay: ['228', '245', '231', '260', '272'].map((amount) => ({ ...hourly, amount })),
  },
  {
    kind: 'mixed_up_units',
    words: 'The hours read like hours a day.',
    pay: ['8', '7.5', '8', '6'].map((paidHoursPerWeek) => ({ ...yearly, amount: '58500', paidHoursPerWeek })),
  },
  { kind: 'implausible_pay', words: null, pay: ['415000', '520000'].map((amount) => ({ ...yearly, amount })) },
  { kind: 'several_jobs', words: null, pay: [{ ...yearly, amount: '142000', paidHoursPerWeek: '75' }] },
  { kind: 'duplicate', words: null, pay: usual(17) },
  { kind: 'made_up', words: null, pay: usual(11) },
  { kind: 'other', words: 'Its author asked us to leave it out.', pay: usual(1) },
];
