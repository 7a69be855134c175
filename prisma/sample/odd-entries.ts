import type { RejectionKind } from '@/lib/survey/vocabulary';
import type { EnteredPay } from './enter-pay';

type OddPay = Omit<EnteredPay, 'benefits'>;

const yearly = { payBasis: 'yearly', paidHoursPerWeek: '40', chartsPerHour: '', bonus: '' } as const;
const hourly = { ...yearly, payBasis: 'hourly' } as const;

/** Pay that the schema lets through and a moderator should stop at. */
export const oddPending: readonly OddPay[] = [
  { ...yearly, amount: '6250' }, // a fortnight's or a month's pay
  { ...hourly, amount: '265' }, // 26.50
  { ...yearly, amount: '48000', paidHoursPerWeek: '8' }, // hours a day
  { ...yearly, amount: '236000', bonus: '24000' }, // may be true
];

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
