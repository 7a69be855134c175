import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeIndex } from '@/lib/areas/place-index';
import { testPlaces } from '@/lib/areas/test-area';
import { credentials } from '@/lib/survey/credentials';
import { gsAreas, gsGrades, gsSteps } from '@/lib/survey/federal-pay';
import { derivePay } from '@/lib/survey/pay';
import { ACCEPTED, questionAbout } from '@/lib/survey/plausibility';
import { textFromRate } from '@/lib/survey/typed-pay';
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
const schema = reportInput(now, testPlaces);

const typed = {
  payBasis: 'hourly',
  amount: '26.40',
  paidHoursPerWeek: '40',
  chartsPerHour: '',
  gsGrade: '',
  gsStep: '',
  gsArea: '',
  production: '',
  extraPay: '',
  bonus: '',
  payYear: '2026',
  paySetBy: '',
  state: 'TX',
  area: '',
  experienceYears: '4',
  role: 'coder',
  credentials: ['ccs', 'cpc'],
  specialty: 'general',
  setting: 'hospital',
  arrangement: 'remote',
  employment: 'full_time',
  benefits: ['retirement'],
};

const federal = { payBasis: 'gs', amount: '', gsGrade: '9', gsStep: '1', gsArea: 'RUS' };

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
  amount: fc.oneof(text(1, 300, 4), text(1, 1_000_000, 0)),
  paidHoursPerWeek: text(1, 80, 2),
  chartsPerHour: text(1, 500, 1),
  gsGrade: key(gsGrades),
  gsStep: key(gsSteps),
  gsArea: key(gsAreas),
  production: fc.oneof(fc.constant(''), text(0, 1_000_000, 2)),
  extraPay: fc.oneof(fc.constant(''), text(0, 1_000_000, 2)),
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
      amount: 264_000,
      paidHoursPerWeek: 40,
      chartsPerHour: null,
      gsGrade: null,
      gsStep: null,
      gsArea: null,
      production: 0,
      extraPay: 0,
      bonus: 0,
      payYear: 2026,
      paySetBy: null,
      state: 'TX',
      area: null,
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
    expect(messages({ ...blank, payBasis: 'per_rvu' })).toHaveProperty('chartsPerHour');
    expect(Object.keys(messages({ ...blank, payBasis: 'gs' })).slice(0, 4)).toEqual([
      'paidHoursPerWeek',
      'gsGrade',
      'gsStep',
      'gsArea',
    ]);
  });

  it.each<[string, Partial<Record<keyof typeof typed, string | string[]>>, string]>([
    ['amount', { amount: 'fifty' }, 'Enter your pay, such as 54,500 or 26.40'],
    ['amount', { amount: '-5' }, 'Enter your pay, such as 54,500 or 26.40'],
    ['amount', { amount: '0' }, 'Enter what you are paid'],
    ['amount', { amount: '9'.repeat(400) }, 'Enter an amount of $1,000,000 or less'],
    ['paidHoursPerWeek', { paidHoursPerWeek: '0.5' }, 'Enter at least 1 hour a week'],
    ['paidHoursPerWeek', { paidHoursPerWeek: '81' }, 'Enter 80 hours a week or fewer'],
    ['paidHoursPerWeek', { paidHoursPerWeek: '9'.repeat(400) }, 'Enter 80 hours a week or fewer'],
    ['chartsPerHour', { payBasis: 'per_chart' }, 'Enter how many you do in an hour, such as 12'],
    ['chartsPerHour', { payBasis: 'per_chart', chartsPerHour: '0' }, 'Enter at least 0.1 an hour'],
    ['chartsPerHour', { payBasis: 'per_chart', chartsPerHour: '501' }, 'Enter 500 an hour or fewer'],
    ['amount', { amount: '24-26' }, 'Enter the one amount that you are paid now, not a range'],
    ['amount', { amount: '24,50' }, 'Enter cents after a point, such as 24.50'],
    ['amount', { amount: '52.000,00' }, 'Enter thousands with a comma, such as 52,000'],
    ['amount', { amount: '200 a day' }, 'Enter it by the hour or the year, since days differ in length'],
    ['amount', { amount: '1,900 per paycheck' }, 'Enter how often it comes, such as 1,900 every two weeks'],
    ['amount', { amount: '52k/yr' }, 'Enter only the amount: the unit you typed does not match how you are paid'],
    ['amount', { amount: '24.03855' }, 'Enter your pay, such as 54,500 or 26.40'],
    ['production', { production: 'lots' }, 'Enter production pay for a year, such as 1,500, or leave it empty'],
    ['extraPay', { extraPay: '-1' }, 'Enter overtime and differentials for a year, such as 1,500, or leave it empty'],
    ['extraPay', { extraPay: '1-2k' }, 'Enter the one amount that you are paid now, not a range'],
    ['gsGrade', { ...federal, gsGrade: '16' }, 'Choose your grade'],
    ['gsStep', { ...federal, gsStep: '' }, 'Choose your step'],
    ['gsArea', { ...federal, gsArea: 'XX' }, 'Choose your locality pay area'],
    [
      'payYear',
      { ...federal, payYear: '2024' },
      'We have federal pay tables for 2026 and 2025. For another year choose “Yearly salary” and enter it',
    ],
    ['amount', { ...federal, amount: '60,000' }, 'The federal table pays $61,722 for this grade and step'],
    ['bonus', { bonus: 'some' }, 'Enter the bonus for a year, such as 1,500, or leave it empty'],
    ['bonus', { bonus: '1,000,001' }, 'Enter $1,000,000 a year or less'],
    [
      'bonus',
      { bonus: '1,000,000', paidHoursPerWeek: '1' },
      'With extra pay and bonus it is more than $1,000,000 for a full-time year. Check the bonus and the hours',
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

  it.each([
    ['hourly', '24.0385', 240_385],
    ['per_chart', '1.875', 18_750],
    ['per_rvu', '1.0625', 10_625],
    ['hourly', '$24.50/hr', 245_000],
    ['hourly', '24.50 an hour', 245_000],
    ['per_chart', '$2/chart', 20_000],
  ])('keeps the %s rate %s as given', (payBasis, amount, tenThousandths) => {
    expect(schema.parse({ ...typed, payBasis, amount, chartsPerHour: '14' }).amount).toBe(tenThousandths);
  });

  it('knows federal pay by grade, step and area, whether it is typed as well or not', () => {
    const { amount, gsGrade, gsStep, gsArea, chartsPerHour } = schema.parse({ ...typed, ...federal });
    expect({ amount, gsGrade, gsStep, gsArea, chartsPerHour }).toEqual({
      amount: 617_220_000,
      gsGrade: 9,
      gsStep: 1,
      gsArea: 'RUS',
      chartsPerHour: null,
    });
    expect(schema.parse({ ...typed, ...federal, amount: '61,722' }).amount).toBe(617_220_000);
    expect(schema.parse({ ...typed, gsGrade: '9', gsStep: 'x', gsArea: 'moon' })).toMatchObject({ gsGrade: null });
  });

  describe('a county or city', () => {
    it.each([
      ['TX', 'Taylor County', '10180'],
      ['TX', ' abilene, tx ', '10180'],
      ['TX', '10180', '10180'],
      ['VA', 'Richmond city', '40060'],
      ['IL', 'St. Louis, MO-IL', '41180'],
      ['IL', '41180', '41180'],
      ['VA', '', null],
    ])('in %s, “%s”, comes out as the code of its area, %s, and nothing else', (state, area, code) => {
      expect(schema.parse({ ...typed, state, area })).toEqual({ ...schema.parse(typed), state, area: code });
    });

    it.each([
      ['Abilene, TX', 'Use a county of Virginia, a city that an area is named after, or an area’s name or code'],
      ['10180', 'Use a county of Virginia, a city that an area is named after, or an area’s name or code'],
      ['99999', 'Use a county of Virginia'],
      ['Virginia', 'Use a county of Virginia'],
      ['x'.repeat(100_000), 'Use a county of Virginia'],
      [
        'Richmond',
        'Use the code of the one you mean: 40060 (Richmond city in Richmond, VA) or 5100001 (Richmond County in Southside Virginia nonmetropolitan area)',
      ],
    ])('that is no one area of the state, %.40s, is named with what would do', (area, message) => {
      expect(Object.entries(messages({ ...typed, state: 'VA', area }))).toEqual([
        ['area', expect.stringContaining(message)],
      ]);
    });

    it('is nothing while the state is missing, and no text is nothing too', () => {
      expect(Object.keys(messages({ ...typed, state: '', area: 'Richmond' }))).toEqual(['state']);
      for (const area of [undefined, null, 5, ['10180'], {}]) expect(schema.parse({ ...typed, area }).area).toBeNull();
    });

    it('never comes out as an area outside the state, whatever is typed', () => {
      const names = testPlaces.areas.flatMap(({ code, name }) => [code, name, ...name.split(', ')]);
      const place = fc.oneof(fc.constantFrom(...names, 'Richmond', 'Taylor County'), fc.string({ unit: 'binary' }));
      fc.assert(
        fc.property(place, key(states), (area, state) => {
          const parsed = schema.safeParse({ ...typed, area, state });
          const found = testPlaces.areas.find(({ code }) => code === parsed.data?.area);
          if (parsed.success) expect(found ? found.states.includes(state) : parsed.data.area === null).toBe(true);
          else expect(parsed.error.issues.map(({ path }) => path[0])).toEqual(['area']);
        }),
      );
    });

    it('whose area no longer reaches into the state once DOL has moved counties is asked for again', () => {
      const { areas } = testPlaces;
      const moved = areas.map((area) => (area.code === '41180' ? { ...area, states: ['MO' as const] } : area));
      const later = reportInput(now, placeIndex(moved, []));
      const report = { ...typed, state: 'IL', area: '41180' };
      expect(schema.parse(report).area).toBe('41180');
      expect(later.safeParse(report).error?.issues.map(({ path }) => path)).toEqual([['area']]);
    });
  });

  it.each([
    ['remote', 'home', 'home'],
    ['remote', 'employer', 'employer'],
    ['remote', '', null],
    ['remote', undefined, null],
    ['hybrid', 'employer', null],
    ['on_site', 'anyone', null],
  ])('of a job %s, pay set by “%s” is kept as %s', (arrangement, paySetBy, kept) => {
    expect(schema.parse({ ...typed, arrangement, paySetBy }).paySetBy).toBe(kept);
  });

  it.each(['anyone', 5, ['home']])('refuses pay set by %j', (paySetBy) => {
    expect(messages({ ...typed, paySetBy })).toEqual({ paySetBy: 'Choose whose location sets your pay' });
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
          expect(['amount', 'bonus', 'payYear']).toContain(parsed.error.issues[0]?.path[0]);
          return;
        }
        const { amount, production, extraPay, bonus, chartsPerHour, payBasis, credentials: held } = parsed.data;
        const derived = derivePay(payEntryOf(parsed.data));
        expect(Number.isInteger(amount) && amount > 0 && amount <= 10_000_000_000).toBe(true);
        for (const cents of [production, extraPay, bonus, ...Object.values(derived)]) {
          expect(Number.isInteger(cents) && cents >= 0 && cents <= INT4).toBe(true);
        }
        expect(derived.annualCents).toBeGreaterThanOrEqual(ACCEPTED.least);
        expect(derived.annualCents).toBeLessThanOrEqual(ACCEPTED.most);
        expect(chartsPerHour !== null).toBe(payBasis === 'per_chart' || payBasis === 'per_rvu');
        expect(parsed.data.gsGrade !== null).toBe(payBasis === 'gs');
        expect(new Set(held).size).toBe(held.length);
      }),
      { numRuns: 500 },
    );
  });

  it('takes every meaning a question suggests', () => {
    fc.assert(
      fc.property(wellTyped, (input) => {
        const bare = { ...input, production: '', extraPay: '', bonus: '' };
        const parsed = schema.safeParse(bare);
        const entry = parsed.success && payEntryOf(parsed.data);
        if (!entry) return;
        for (const meaning of questionAbout(entry)?.meanings ?? []) {
          const answered = schema.safeParse({
            ...bare,
            payBasis: meaning.payBasis,
            amount: textFromRate(meaning.amountE4),
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
