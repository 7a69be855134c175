import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { credentials } from '@/lib/survey/credentials';
import { derivePay } from '@/lib/survey/pay';
import { ACCEPTED, questionAbout } from '@/lib/survey/plausibility';
import { textFromCents } from '@/lib/survey/typed-pay';
import {
  arrangements,
  benefits,
  employments,
  keysOf,
  payBases,
  roles,
  settings,
  specialties,
  states,
} from '@/lib/survey/vocabulary';
import { payEntryOf, payYears, reportInput } from './report-input';

const now = new Date('2026-11-23T12:00:00Z');
const schema = reportInput(now);

const typed = {
  payBasis: 'hourly',
  amount: '26.40',
  paidHoursPerWeek: '40',
  chartsPerHour: '',
  bonus: '',
  payYear: '2026',
  state: 'TX',
  experienceYears: '4',
  role: 'coder',
  credentials: ['ccs', 'cpc'],
  specialty: 'general',
  setting: 'hospital',
  arrangement: 'remote',
  employment: 'full_time',
  benefits: ['retirement'],
};

const blank = Object.fromEntries(
  Object.entries(typed).map(([field, value]) => [field, Array.isArray(value) ? [] : '']),
);

function messages(input: unknown): Record<string, string> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return {};
  return Object.fromEntries(parsed.error.issues.map((issue) => [issue.path.join('.'), issue.message]));
}

const INT4 = 2_147_483_647;

const text = (least: number, most: number, decimals: number) =>
  fc.integer({ min: least * 10 ** decimals, max: most * 10 ** decimals }).map((n) => `${n / 10 ** decimals}`);
const key = <K extends string>(vocabulary: Readonly<Record<K, string>>) => fc.constantFrom(...keysOf(vocabulary));

/** Every field within its own bounds; whether the pay adds up is left open. */
const wellTyped = fc.record({
  payBasis: key(payBases),
  amount: fc.oneof(text(1, 300, 2), text(1, 1_000_000, 0)),
  paidHoursPerWeek: text(1, 80, 2),
  chartsPerHour: text(1, 500, 1),
  bonus: fc.oneof(fc.constant(''), text(0, 1_000_000, 2)),
  payYear: fc.constantFrom('2024', '2025', '2026'),
  state: key(states),
  experienceYears: text(0, 60, 0),
  role: key(roles),
  credentials: fc.oneof(
    fc.constant(['none']),
    fc.array(
      key(credentials).filter((credential) => credential !== 'none'),
      { minLength: 1 },
    ),
  ),
  specialty: key(specialties),
  setting: key(settings),
  arrangement: key(arrangements),
  employment: key(employments),
  benefits: fc.array(key(benefits)),
});

describe('reportInput', () => {
  it('turns what was typed into what the report table holds', () => {
    expect(schema.parse(typed)).toEqual({
      payBasis: 'hourly',
      amount: 2_640,
      paidHoursPerWeek: 40,
      chartsPerHour: null,
      bonus: 0,
      payYear: 2026,
      state: 'TX',
      experienceYears: 4,
      role: 'coder',
      credentials: ['cpc', 'ccs'],
      specialty: 'general',
      setting: 'hospital',
      arrangement: 'remote',
      employment: 'full_time',
      benefits: ['retirement'],
    });
  });

  it('names every field of an empty form at once, in the order of the form', () => {
    expect(Object.keys(messages(blank))).toEqual([
      'payBasis',
      'amount',
      'paidHoursPerWeek',
      'payYear',
      'role',
      'specialty',
      'setting',
      'arrangement',
      'employment',
      'state',
      'experienceYears',
      'credentials',
    ]);
    expect(messages({ ...blank, payBasis: 'per_chart' })).toHaveProperty('chartsPerHour');
  });

  it.each<[string, Partial<Record<keyof typeof typed, string | string[]>>, string]>([
    ['amount', { amount: 'fifty' }, 'Enter your pay, such as 54,500 or 26.40'],
    ['amount', { amount: '-5' }, 'Enter your pay, such as 54,500 or 26.40'],
    ['amount', { amount: '0' }, 'Enter what you are paid'],
    ['amount', { amount: '9'.repeat(400) }, 'Enter an amount of $1,000,000 or less'],
    ['paidHoursPerWeek', { paidHoursPerWeek: '0.5' }, 'Enter at least 1 hour a week'],
    ['paidHoursPerWeek', { paidHoursPerWeek: '81' }, 'Enter 80 hours a week or fewer'],
    ['paidHoursPerWeek', { paidHoursPerWeek: '9'.repeat(400) }, 'Enter 80 hours a week or fewer'],
    ['chartsPerHour', { payBasis: 'per_chart' }, 'Enter charts an hour, such as 12'],
    ['chartsPerHour', { payBasis: 'per_chart', chartsPerHour: '0' }, 'Enter at least 0.1 charts an hour'],
    ['chartsPerHour', { payBasis: 'per_chart', chartsPerHour: '501' }, 'Enter 500 charts an hour or fewer'],
    ['bonus', { bonus: 'some' }, 'Enter the bonus, such as 1,500, or leave it empty'],
    ['bonus', { bonus: '1,000,001' }, 'Enter a bonus of $1,000,000 or less'],
    [
      'bonus',
      { bonus: '1,000,000', paidHoursPerWeek: '1' },
      'With the bonus it comes to more than $1,000,000 for a full-time year. Check the bonus and the hours',
    ],
    ['payYear', { payYear: '2023' }, 'Choose the year'],
    ['payYear', { payYear: '2027' }, 'Choose the year'],
    ['state', { state: 'XX' }, 'Choose the state you work in'],
    ['experienceYears', { experienceYears: '4.5' }, 'Enter whole years, such as 4'],
    ['experienceYears', { experienceYears: '61' }, 'Enter 60 years or fewer'],
    ['credentials', { credentials: ['none', 'cpc'] }, 'Choose either credentials or “No credential”'],
    [
      'credentials.1',
      { credentials: ['cpc', 'CMPA'] },
      'Check “CMPA”: it is not on our list. Did you mean CPMA or CMCA-E/M?',
    ],
    [
      'credentials.0',
      { credentials: ['mba'] },
      'Check “mba”: it is not on our list. If it is one, choose “Another credential”',
    ],
    ['benefits.0', { benefits: ['yacht'] }, 'Choose from the list'],
    [
      'amount',
      { amount: '290' },
      'This comes to more than $600,000 for a full-time year. Check the amount, the hours and how you are paid',
    ],
    [
      'amount',
      { amount: '2.40' },
      'This comes to less than $5,000 for a full-time year. Check the amount, the hours and how you are paid',
    ],
  ])('says what to do about %s: %j', (field, part, message) => {
    expect(messages({ ...typed, ...part })).toEqual({ [field]: message });
  });

  it('takes credentials by any of their names, several in one text', () => {
    const credentialsIn = (...held: string[]) => schema.parse({ ...typed, credentials: held }).credentials;
    expect(credentialsIn('cpc', 'CEMC, CPC-A; certified urology coder', '')).toEqual(['cpc', 'cpc_a', 'cemc', 'cuc']);
    expect(credentialsIn('CDEC')).toEqual(['cdei']);
    expect(credentialsIn('none')).toEqual(['none']);
  });

  it('does not look at charts an hour when pay is not per chart', () => {
    expect(schema.parse({ ...typed, chartsPerHour: 'many' }).chartsPerHour).toBeNull();
  });

  it('refuses what is no form at all', () => {
    for (const input of [undefined, null, 'report', 5, [], {}, { ...typed, credentials: 'cpc' }]) {
      expect(schema.safeParse(input).success).toBe(false);
    }
  });

  it('refuses pay per chart without charts, however it is called', () => {
    expect(messages({ ...typed, payBasis: 'per_chart', chartsPerHour: null })).toHaveProperty('chartsPerHour');
  });

  it('lets through only what the columns of the report take, and refuses pay for the pay alone', () => {
    fc.assert(
      fc.property(wellTyped, (input) => {
        const parsed = schema.safeParse(input);
        if (!parsed.success) {
          expect(['amount', 'bonus']).toContain(parsed.error.issues[0]?.path[0]);
          return;
        }
        const { amount, bonus, chartsPerHour, payBasis, credentials: held } = parsed.data;
        const derived = derivePay(payEntryOf(parsed.data));
        for (const cents of [amount, bonus, derived.hourlyCents, derived.annualCents, derived.annualTotalCents]) {
          expect(Number.isInteger(cents) && cents >= 0 && cents <= INT4).toBe(true);
        }
        expect(derived.annualCents).toBeGreaterThanOrEqual(ACCEPTED.least);
        expect(derived.annualCents).toBeLessThanOrEqual(ACCEPTED.most);
        expect(chartsPerHour === null).toBe(payBasis !== 'per_chart');
        expect(new Set(held).size).toBe(held.length);
      }),
      { numRuns: 500 },
    );
  });

  it('takes every meaning a question suggests', () => {
    fc.assert(
      fc.property(wellTyped, (input) => {
        const parsed = schema.safeParse({ ...input, bonus: '' });
        const entry = parsed.success && payEntryOf(parsed.data);
        if (!entry) return;
        for (const meaning of questionAbout(entry)?.meanings ?? []) {
          const answered = schema.safeParse({
            ...input,
            bonus: '',
            payBasis: meaning.payBasis,
            amount: textFromCents(meaning.amountCents),
            paidHoursPerWeek: String(meaning.paidHoursPerWeek),
            chartsPerHour: String(meaning.chartsPerHour ?? ''),
          });
          expect(answered.success).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('gives a parsed and a sloppily typed report the same shape', () => {
    const sloppy = { ...typed, amount: ' $26.4 ', credentials: ['cpc', 'ccs', 'cpc'], experienceYears: ' 4 ' };
    expect(schema.parse(sloppy)).toEqual(schema.parse(typed));
  });
});

describe('payYears', () => {
  it('starts with the current year', () => {
    expect(payYears(now)).toEqual([2026, 2025, 2024]);
  });
});
