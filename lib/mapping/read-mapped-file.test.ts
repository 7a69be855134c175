import { beforeAll, describe, expect, it } from 'vitest';
import { seedCounties } from '@/lib/areas/seed-counties';
import { seedBaselines } from '@/lib/baselines/seed-baselines';
import type { FileLine } from '@/lib/import/read-report';
import type { SurveyColumn, SurveyRow } from '@/lib/tables/survey-table';
import { UnreadableFile } from '@/lib/tables/unreadable-file';
import { type Mapping, mappingSchema, type Rule } from './mapping';
import { mappedRowReader, readMappedFile } from './read-mapped-file';
import { REFUSED_COLUMN } from './refused-column';
import { tableOf } from './test-table';

const now = new Date('2026-11-15T12:00:00Z');
const always: Mapping['columns'] = {
  received_month: { always: '2026-03' },
  pay_basis: { always: 'yearly' },
  amount: { always: '54500' },
  paid_hours_per_week: { always: '40' },
  role: { always: 'coder' },
  specialty: { always: 'general' },
  setting: { always: 'hospital' },
  arrangement: { always: 'remote' },
  employment: { always: 'full_time' },
  state: { always: 'TX' },
  experience_years: { always: '4' },
  credentials: { always: 'cpc' },
};

/** What comes of a row, where one column of ours is filled otherwise. */
async function one(
  changed: Mapping['columns'],
  cells: Readonly<Record<string, string>>,
  {
    columns = Object.keys(cells),
    ...more
  }: Partial<Mapping & { columns: (string | SurveyColumn)[] }> & Partial<Pick<SurveyRow, 'unfinished'>> = {},
): Promise<FileLine> {
  const { unfinished, ...rest } = { unfinished: undefined, ...more };
  const mapping = mappingSchema.parse({ mapping: 1, survey: 'x', ...rest, columns: { ...always, ...changed } });
  const table = tableOf(columns, []);
  const readRow = await mappedRowReader(table, mapping, now);
  return readRow({ line: 7, cells: Object.values(cells), ...(unfinished ? { unfinished } : {}) });
}

const input = (line: FileLine) => (line.kind === 'report' ? line.input : line);
const from = (rule: Omit<Exclude<Rule, { always: string } | { filled: unknown }>, 'from'> = {}): Rule => ({
  from: 'Q',
  ...rule,
});

describe('a row of another survey', () => {
  beforeAll(() => Promise.all([seedBaselines(), seedCounties()]));

  // biome-ignore format: a table, easier read across
  it.each<[string, Mapping['columns'], string, unknown]>([
    ['an answer named in the mapping', { role: from({ answers: { 'Coder III': 'senior_coder' } }) }, 'coder iii', { role: 'senior_coder' }],
    ['an answer that is ours anyway', { role: from({ answers: { 'Coder III': 'senior_coder' } }) }, 'Auditor', { role: 'auditor' }],
    ['every other answer', { specialty: from({ otherwise: 'other' }) }, 'Podiatry', { specialty: 'other' }],
    ['no answer', { paid_hours_per_week: from({ empty: '40' }) }, '', { paidHoursPerWeek: 40 }],
    ['pay by the month', { amount: from({ times: 12 }) }, '$4,541.67', { amount: 545_000_400 }],
    ['the state of a place', { state: from({ part: 'state' }) }, 'Austin, Tex., USA', { state: 'TX' }],
    ['the state of a place in full', { state: from({ part: 'state' }) }, 'Austin, Texas, United States', { state: 'TX' }],
    ['the place itself', { area: from({ part: 'city' }) }, 'Dallas, TX', { area: '19100' }],
    ['a place nobody knows', { area: from({ part: 'city', unknown: 'leave-out' }) }, 'Near my mom, TX', { area: null }],
    ['answers in one cell', { credentials: from() }, 'CPC, CCS; RHIT', { credentials: ['cpc', 'ccs', 'rhit'] }],
    ['no credential', { credentials: from({ empty: 'none' }) }, '', { credentials: ['none'] }],
    ['an answer that is dropped', { benefits: from({ answers: { 'Free snacks': '' } }) }, 'Retirement, Free snacks', { benefits: ['retirement'] }],
  ])('may have %s', async (_, columns, cell, expected) => {
    expect(input(await one(columns, { Q: cell }))).toMatchObject(expected as object);
  });

  it('may be paid in one of two columns', async () => {
    const columns: Mapping['columns'] = {
      amount: { from: ['Salary', 'Hourly'] },
      pay_basis: { filled: { Salary: 'yearly', Hourly: 'hourly' } },
    };
    expect(input(await one(columns, { Salary: '', Hourly: '26.40' }))).toMatchObject({
      payBasis: 'hourly',
      amount: 264_000,
    });
    expect(input(await one(columns, { Salary: '54500', Hourly: '' }))).toMatchObject({ payBasis: 'yearly' });
  });

  it('is read by the words that codes stand for', async () => {
    // biome-ignore format: a header, easier read across
    const columns: SurveyColumn[] = [
      { name: 'q5', question: 'Role', labels: new Map([['1', 'Coder'], ['2', 'Auditor']]) },
      { name: 'q6___1', question: 'Credentials', option: 'CPC' },
      { name: 'q6___2', question: 'Credentials', option: 'CCS' },
    ];
    const line = await one(
      { role: { from: 'q5' }, credentials: { from: ['q6___1', 'q6___2'] } },
      { q5: '2', a: '0', b: '1' },
      { columns },
    );
    expect(input(line)).toMatchObject({ role: 'auditor', credentials: ['ccs'] });
  });

  it('is told once what the mapping says nothing of, beside what is wrong with what it says', async () => {
    const mapping = mappingSchema.parse({ mapping: 1, survey: 'x', columns: { role: from() } });
    const readRow = await mappedRowReader(tableOf(['Q'], []), mapping, now);
    expect(await readRow({ line: 7, cells: ['Clown'] })).toEqual({
      kind: 'bad',
      line: 7,
      problems: [
        { column: 'Q', stands: 'Clown', message: expect.stringMatching(/^For role: /) },
        {
          column:
            'received_month, pay_basis, amount, paid_hours_per_week, specialty, setting, arrangement, employment, state, experience_years, credentials',
          stands: '',
          message: 'The mapping says nothing of these, and a report needs them',
        },
      ],
    });
    const { state: _, ...rest } = always;
    const lacking = await mappedRowReader(tableOf([], []), mappingSchema.parse({ ...mapping, columns: rest }), now);
    expect(await lacking({ line: 7, cells: [] })).toMatchObject({ problems: [{ column: 'state' }] });
  });

  it('is left out when nobody sent it in, or it is about someone else', async () => {
    expect(await one({}, { Country: 'US' }, { unfinished: true })).toEqual({ kind: 'left-out', line: 7 });
    const only = [{ from: 'Country', is: ['US', 'United States'] }];
    expect(await one({}, { Country: 'Canada' }, { only })).toEqual({ kind: 'left-out', line: 7 });
    expect(await one({}, { Country: 'united states' }, { only })).toMatchObject({ kind: 'report' });
  });

  it('is of the year of its answer, and of nobody else', async () => {
    const received: Mapping['columns'] = { received_month: { from: 'When' } };
    const line = await one(received, { When: '2025-12-31 23:00' });
    expect(input(line)).toMatchObject({ payYear: 2025 });
    const other = await one(received, { When: '2025-12-31 23:01' });
    expect([line, other].map((each) => (each.kind === 'report' ? each.coder : ''))).toHaveLength(2);
    expect(line.kind === 'report' && other.kind === 'report' && line.coder !== other.coder).toBe(true);
  });

  it.each([
    ['amount', '$50,000 - $59,999', 'not a range'],
    ['state', 'Ontario', 'For state'],
    ['experience_years', '5-7 years', 'whole years'],
    ['received_month', '3/4/2026', '2026-03 or 2026-04'],
  ] as const)('tells what is wrong with %s where it stands', async (column, cell, told) => {
    const line = await one({ [column]: from() }, { Q: cell });
    expect(line).toMatchObject({ kind: 'bad', line: 7, problems: [{ column: 'Q', stands: cell }] });
    expect(JSON.stringify(line)).toContain(told);
  });

  it('of a file of refused rows is as it was before its cells were guarded against formulas', async () => {
    const coder = (cell: string, why: string) =>
      one({ coder: { from: 'Id' } }, { Id: cell, [why]: '' }).then((line) =>
        line.kind === 'report' ? line.coder : '',
      );
    expect(await coder("'-17", REFUSED_COLUMN)).toBe('-17');
    expect(await coder("'til", REFUSED_COLUMN)).toBe("'til");
    expect(await coder("'-17", 'Comments')).toBe("'-17");
  });

  it('can’t be read where one column is two parts of pay', async () => {
    const pay = { from: 'Pay' };
    const mapping = mappingSchema.parse({ mapping: 1, survey: 'x', columns: { ...always, amount: pay, bonus: pay } });
    const read = readMappedFile(tableOf(['Pay'], [['52,000']]), mapping, now).next();
    await expect(read).rejects.toThrow(new UnreadableFile('“Pay” stands for two parts of pay, and would count twice.'));
  });

  it('can’t be read where the file lacks a column', async () => {
    const mapping = mappingSchema.parse({ mapping: 1, survey: 'x', columns: { ...always, role: { from: 'Title' } } });
    const read = readMappedFile(tableOf(['Job'], [['Coder']]), mapping, now).next();
    await expect(read).rejects.toThrow(new UnreadableFile('The file lacks columns that the mapping reads: “Title”.'));
  });
});
