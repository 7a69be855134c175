import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { seedCounties } from '@/lib/areas/seed-counties';
import { seedBaselines } from '@/lib/baselines/seed-baselines';
import type { FileLine } from '@/lib/import/read-report';
import type { SurveyTable } from '@/lib/tables/survey-table';
import { compareMapping } from './compare-mapping';
import { lookAtTable } from './look-at-table';
import { type Mapping, mappingSchema } from './mapping';
import { proposeMapping } from './propose-mapping';
import { readMappedFile } from './read-mapped-file';
import { tableOf } from './test-table';

const now = new Date('2026-11-15T12:00:00Z');

async function read(table: SurveyTable, mapping: Mapping): Promise<FileLine[]> {
  const lines: FileLine[] = [];
  for await (const line of readMappedFile(table, mapping, now)) lines.push(line);
  return lines.filter(({ kind }) => kind !== 'header');
}

/** As an association might ask, and Google Forms writes. */
// biome-ignore format: rows of a file, easier read across
const chapter = tableOf(
  [
    { name: 'Timestamp', question: 'Timestamp', about: 'received' },
    { name: 'Email Address', question: 'Email Address', about: 'personal' },
    'What is your current job title?',
    'Which credentials do you hold?',
    'How many years have you worked in coding?',
    'What is your annual base salary (before taxes)?',
    'How much did you earn in bonuses last year?',
    'How many hours do you work in a typical week?',
    'Where do you work?',
    'What type of organization is your employer?',
    'Which specialty do you code most?',
    'What is your employment status?',
    'Where do you do your coding?',
    'How satisfied are you with your salary?',
    'Which benefits do you receive?',
  ],
  [
    ['3/4/2026 10:15:00', 'a@example.org', 'Coding Specialist II', 'CPC, CRC', '5-7 years', '$62,500', '1,000', '40', 'Nashville, TN', 'Physician practice or clinic', 'Risk adjustment / HCC', 'Full-time', 'From home', '4', 'Health insurance (medical, dental), 401(k)'],
    ['3/14/2026 8:00:01', 'b@example.org', 'HIM Coding Manager', 'RHIT', '10-19', '91000', '', '45', 'Austin, Texas, USA', 'Hospital / health system', 'Inpatient', 'Full-time', 'In the office', '5', '401(k)'],
    ['3/15/2026 8:00:01', 'c@example.org', 'Coder', 'Certified Professional Coder (CPC)', '3', '52k', '', '40', 'Boise, ID', 'Billing company', 'General', 'Part time', 'Hybrid', '2', 'Health insurance (medical, dental)'],
  ],
);

describe('a proposal', () => {
  beforeAll(() => Promise.all([seedBaselines(), seedCounties()]));

  it('finds the questions of a survey and says what to check', async () => {
    const { mapping, questions } = proposeMapping(await lookAtTable(chapter), 'chapter 2026');
    expect(mapping).toMatchObject({
      dates: 'month-first',
      columns: {
        received_month: { from: 'Timestamp' },
        amount: { from: 'What is your annual base salary (before taxes)?' },
        pay_basis: { always: 'yearly' },
        bonus: { from: 'How much did you earn in bonuses last year?' },
        paid_hours_per_week: { from: 'How many hours do you work in a typical week?' },
        experience_years: { from: 'How many years have you worked in coding?' },
        role: { from: 'What is your current job title?', answers: { 'HIM Coding Manager': 'manager' } },
        state: { from: 'Where do you work?', part: 'state' },
        area: { from: 'Where do you work?', part: 'city', unknown: 'leave-out' },
        arrangement: { from: 'Where do you do your coding?', answers: { 'From home': 'remote' } },
        setting: { answers: { 'Physician practice or clinic': 'physician_office' } },
        credentials: { answers: { 'Certified Professional Coder (CPC)': 'cpc' } },
        benefits: { answers: { 'Health insurance (medical, dental)': 'health_insurance', '401(k)': 'retirement' } },
      },
    });
    const asked = questions.filter(({ column }) => column === 'experience_years').map(({ why }) => why);
    expect(asked).toEqual(['Say what these are, or rows with them are refused: “5-7 years”.']);
    expect(JSON.stringify({ mapping, questions })).not.toContain('example.org');
    expect(JSON.stringify(mapping)).not.toContain('satisfied');
  });

  it('is read as it was shown, and refuses in the file’s own words what nobody answered', async () => {
    const { mapping } = proposeMapping(await lookAtTable(chapter), 'chapter 2026');
    const lines = await read(chapter, mapping);
    expect(lines).toMatchObject([
      {
        kind: 'bad',
        line: 2,
        problems: [{ column: 'How many years have you worked in coding?', stands: '5-7 years' }],
      },
      {
        kind: 'report',
        line: 3,
        receivedMonth: new Date('2026-03-01T00:00:00Z'),
        input: { role: 'manager', state: 'TX', amount: 910_000_000, payYear: 2026, arrangement: 'on_site' },
      },
      { kind: 'report', line: 4, input: { amount: 520_000_000, credentials: ['cpc'], state: 'ID', area: '14260' } },
    ]);
    const answered: Mapping = {
      ...mapping,
      columns: {
        ...mapping.columns,
        experience_years: { from: 'How many years have you worked in coding?', answers: { '5-7 years': '6' } },
      },
    };
    expect((await read(chapter, answered))[0]).toMatchObject({
      kind: 'report',
      input: {
        experienceYears: 6,
        credentials: ['cpc', 'crc'],
        benefits: ['health_insurance', 'retirement'],
        bonus: 100_000,
        specialty: 'risk_adjustment',
      },
    });
  });

  it('takes a column for each answer together', async () => {
    const mark = (option: string) => ({
      name: `Credentials: ${option}`,
      question: 'Which credentials do you hold?',
      option,
    });
    const table = tableOf(
      [mark('CPC'), mark('CCS'), mark('Other (please specify)')],
      [
        ['CPC', '', ''],
        ['CPC', 'CCS', ''],
        ['', '', 'RHIA'],
      ],
    );
    const { mapping } = proposeMapping(await lookAtTable(table), 'x');
    expect(mapping.columns.credentials).toMatchObject({
      from: ['Credentials: CPC', 'Credentials: CCS', 'Credentials: Other (please specify)'],
    });
  });

  it('reads a column for each way of being paid', async () => {
    const table = tableOf(
      ['Annual salary', 'Hourly rate'],
      [
        ['54,500', ''],
        ['', '26.40'],
      ],
    );
    const { mapping } = proposeMapping(await lookAtTable(table), 'x');
    expect(mapping.columns).toMatchObject({
      amount: { from: ['Annual salary', 'Hourly rate'] },
      pay_basis: { filled: { 'Annual salary': 'yearly', 'Hourly rate': 'hourly' } },
    });
  });

  it.each([
    ['What is your monthly base salary?', 12],
    ['Gross pay every two weeks (salary)', 26],
    ['What is your annual salary, paid monthly?', undefined],
  ])('takes “%s” %s times a year', async (question, times) => {
    const { mapping, questions } = proposeMapping(await lookAtTable(tableOf([question], [['4,500']])), 'x');
    expect(mapping.columns.amount).toMatchObject({ from: question, ...(times ? { times } : {}) });
    expect(questions.some(({ why }) => why.includes('times'))).toBe(times !== undefined);
  });

  it('asks about what a spreadsheet may have made of a band', async () => {
    const table = tableOf(['Years of coding experience'], [['5-Mar'], ['2026/03/05'], ['20+'], ['3-5'], ['4']]);
    const { mapping, questions } = proposeMapping(await lookAtTable(table), 'x');
    expect(mapping.columns.experience_years).toMatchObject({
      answers: { '5-Mar': '4', '2026/03/05': '4', '20+': '20' },
    });
    expect(questions).toContainEqual({
      column: 'experience_years',
      why: 'Check how these are read: “5-Mar”, “2026/03/05”, “20+”.',
    });
  });

  it('does not take bands for pay, and says so', async () => {
    const { mapping, questions } = proposeMapping(
      await lookAtTable(tableOf(['What is your annual salary?'], [['$50,000 - $54,999'], ['$55,000 - $59,999']])),
      'x',
    );
    expect(mapping.columns.amount).toBeUndefined();
    expect(questions).toContainEqual({ column: 'amount', why: expect.stringContaining('bands') });
  });

  it('never fails, and can always be read, saved and read again', async () => {
    const word = fc.oneof(
      fc.string(),
      fc.constantFrom('State', 'TX', 'Annual salary', '$50,000', 'CPC, CRC', '3/4/2026', '5-7 years'),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(word, { minLength: 1, maxLength: 6 }),
        fc.array(fc.array(word, { maxLength: 6 })),
        async (names, rows) => {
          const table = tableOf(names, rows);
          const seen = await lookAtTable(table);
          const { mapping } = proposeMapping(seen, 'any');
          expect(mappingSchema.parse(JSON.parse(JSON.stringify(mapping)))).toEqual(mapping);
          expect(compareMapping(seen, mapping).missing).toEqual([]);
          expect(await read(table, mapping)).toHaveLength(rows.length);
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('next year’s file', () => {
  it('shows what is new alone', async () => {
    const { mapping } = proposeMapping(await lookAtTable(chapter), 'chapter 2026');
    const before = compareMapping(await lookAtTable(chapter), mapping);
    expect(before).toMatchObject({ missing: [], unread: [{ column: 'experience_years', answers: ['5-7 years'] }] });
    // biome-ignore format: a row of a file, easier read across
    const next = tableOf([...chapter.columns, 'Do you use AI?'], [
      ['3/4/2027 10:15:00', 'a@example.org', 'Astronaut', 'CPC', '4', '62500', '', '40', 'Nashville, TN', 'Hospital', 'General', 'Full-time', 'Remote', '4', '', 'yes'],
    ]);
    const after = compareMapping(await lookAtTable(next), { ...mapping, unused: before.fresh });
    expect(after).toEqual({
      missing: [],
      fresh: ['Do you use AI?'],
      unread: [{ column: 'role', answers: ['Astronaut'] }],
    });
    const gone = tableOf(chapter.columns.slice(0, -1), []);
    expect(compareMapping(await lookAtTable(gone), mapping).missing).toEqual(['Which benefits do you receive?']);
  });
});
