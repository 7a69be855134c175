import { beforeAll, describe, expect, it } from 'vitest';
import { seedCounties } from '@/lib/areas/seed-counties';
import { seedBaselines } from '@/lib/baselines/seed-baselines';
import type { FileLine } from '@/lib/import/read-report';
import type { layouts } from '@/lib/tables/layouts';
import { openSurveyFile } from '@/lib/tables/open-survey-file';
import { lookAtTable } from './look-at-table';
import { proposeMapping } from './propose-mapping';
import { readMappedFile } from './read-mapped-file';

/** What three coders answered to the same survey. */
const questions = {
  title: 'What is your job title?',
  pay: 'What is your annual base salary?',
  hours: 'How many hours a week are you paid for?',
  years: 'How many years of coding experience do you have?',
  state: 'In which state do you work?',
  employer: 'What type of employer do you work for?',
  specialty: 'Which specialty do you code most?',
  status: 'What is your employment status?',
  where: 'Do you work remotely or on-site?',
};
type Question = keyof typeof questions;
const keys = Object.keys(questions) as Question[]; // the type of Object.keys forgets the record's own keys
const HELD = 'Which credentials do you hold?';
const offered = ['CPC', 'CRC', 'CCS'];

interface Coder extends Record<Question, string> {
  id: string;
  held: string[];
}

// biome-ignore format: a table, easier read across
const coders: Coder[] = [
  { id: '11', title: 'Coder', pay: '54500', hours: '40', years: '4', state: 'Texas', employer: 'Hospital', specialty: 'Cardiology', status: 'Full-time', where: 'Remote', held: ['CPC', 'CRC'] },
  { id: '12', title: 'Coding auditor', pay: '71,250', hours: '37.5', years: '12', state: 'Ohio', employer: 'Physician practice', specialty: 'Risk adjustment', status: 'Full-time', where: 'Hybrid', held: ['CCS'] },
  { id: '13', title: 'Coder', pay: '$48,900', hours: '40', years: '1', state: 'Maine', employer: 'Hospital', specialty: 'General', status: 'Part-time', where: 'On-site', held: ['CPC'] },
];

// biome-ignore format: a table, easier read across
const read = [
  { payYear: 2026, role: 'coder', state: 'TX', amount: 545_000_000, experienceYears: 4, setting: 'hospital', arrangement: 'remote', credentials: ['cpc', 'crc'] },
  { payYear: 2026, role: 'auditor', state: 'OH', amount: 712_500_000, experienceYears: 12, setting: 'physician_office', arrangement: 'hybrid', credentials: ['ccs'] },
  { payYear: 2026, role: 'coder', state: 'ME', amount: 489_000_000, experienceYears: 1, setting: 'hospital', arrangement: 'on_site', credentials: ['cpc'] },
];

const csv = (rows: readonly (readonly string[])[], separator = ',') =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator)).join('\r\n');
const answers = (coder: Coder) => keys.map((key) => coder[key]);
const asked = keys.map((key) => questions[key]);
const marks = ({ held }: Coder, mark: (option: string) => string, not = '') =>
  offered.map((option) => (held.includes(option) ? mark(option) : not));
const itself = (option: string) => option;

/** The same answers as each tool writes them. */
// biome-ignore format: tables, easier read across
const files: Record<keyof typeof layouts, string> = {
  paychart: csv([
    'coder,received_month,pay_basis,amount,paid_hours_per_week,charts_per_hour,bonus,pay_year,role,specialty,setting,arrangement,employment,state,experience_years,credentials,benefits'.split(','),
    ...coders.map((coder, at) => [coder.id, '2026-03', 'yearly', coder.pay, coder.hours, '', '', '2026', read[at]?.role ?? '', 'general', read[at]?.setting ?? '', read[at]?.arrangement ?? '', coder.status, coder.state, coder.years, coder.held.join(';'), '']),
  ]),
  'google-forms': csv([
    ['Timestamp', 'Email Address', ...asked, HELD],
    ...coders.map((coder) => ['3/14/2026 14:15:07', 'x@example.com', ...answers(coder), coder.held.join(', ')]),
  ]),
  'microsoft-forms': csv([
    ['Id', 'Start time', 'Completion time', 'Email', 'Name', ...asked, HELD],
    ...coders.map((coder) => [coder.id, '3/14/26 14:10:00', '3/14/26 14:15:07', 'anonymous', 'Ann', ...answers(coder), `${coder.held.join(';')};`]),
  ]),
  surveymonkey: csv([
    ['Respondent ID', 'Collector ID', 'Start Date', 'End Date', 'IP Address', ...asked, HELD, '', ''],
    ['', '', '', '', '', ...asked.map(() => 'Response'), ...offered],
    ...coders.map((coder) => [coder.id, '4', '03/14/2026 02:10:00 PM', '03/14/2026 02:15:07 PM', '10.0.0.1', ...answers(coder), ...marks(coder, itself)]),
  ]),
  qualtrics: csv([
    ['StartDate', 'EndDate', 'Status', 'Finished', 'RecordedDate', 'ResponseId', ...keys.map((_, at) => `Q${at + 1}`), 'Q20_1', 'Q20_2', 'Q20_3'],
    ['Start Date', 'End Date', 'Response Type', 'Finished', 'Recorded Date', 'Response ID', ...asked, ...offered.map((option) => `${HELD} - Selected Choice - ${option}`)],
    [...['startDate', 'endDate', 'status', 'finished', 'recordedDate', '_recordId', ...keys], ...offered].map((id) => JSON.stringify({ ImportId: id })),
    ...coders.map((coder) => ['2026-03-14 14:10:00', '2026-03-14 14:15:07', 'IP Address', 'True', '2026-03-14 14:15:08', `R_${coder.id}`, ...answers(coder), ...marks(coder, itself)]),
  ]),
  redcap: csv([
    ['Record ID', 'Survey Identifier', 'Survey Timestamp', ...asked, ...offered.map((option) => `${HELD} (choice=${option})`), 'Complete?'],
    ...coders.map((coder) => [coder.id, '', '2026-03-14 14:15:07', ...answers(coder), ...marks(coder, () => 'Checked', 'Unchecked'), 'Complete']),
  ]),
  limesurvey: csv([
    ['Response ID', 'Date submitted', 'Last page', 'Start language', 'Seed', ...asked, ...offered.map((option) => `${HELD} [${option}]`)],
    ...coders.map((coder) => [coder.id, '2026-03-14 14:15:07', '3', 'en', '12', ...answers(coder), ...marks(coder, () => 'Yes', 'No')]),
  ], ';'),
  kobotoolbox: csv([
    [...asked, HELD, ...offered.map((option) => `${HELD}/${option}`), '_id', '_uuid', '_submission_time'],
    ...coders.map((coder) => [...answers(coder), coder.held.join(' '), ...marks(coder, () => '1', '0'), coder.id, `u${coder.id}`, '2026-03-14T19:15:07']),
  ], ';'),
  alchemer: csv([
    ['Response ID', 'Time Started', 'Date Submitted', 'Status', 'IP Address', ...asked, ...offered.map((option) => `${option}:${HELD}`)],
    ...coders.map((coder) => [coder.id, '2026-03-14 14:10:00', '2026-03-14 14:15:07', 'Complete', '10.0.0.1', ...answers(coder), ...marks(coder, itself)]),
  ]),
  jotform: csv([
    ['Submission Date', ...asked, HELD, 'Submission IP', 'Submission ID'],
    ...coders.map((coder) => ['Mar 14, 2026', ...answers(coder), coder.held.join('\n'), '10.0.0.1', coder.id]),
  ]),
  typeform: csv([
    ['#', ...asked, ...offered, 'Response Type', 'Start Date (UTC)', 'Stage Date (UTC)', 'Submit Date (UTC)', 'Network ID', 'Tags'],
    ...coders.map((coder) => [`a${coder.id}`, ...answers(coder), ...marks(coder, itself), 'completed', '2026-03-14 14:10:00', '', '2026-03-14 14:15:07', 'ff', '']),
  ]),
  plain: csv([['Member number', 'Date received', ...asked, HELD], ...coders.map((coder) => [coder.id, '2026-03-14', ...answers(coder), coder.held.join('/')])], '\t'),
};

describe('the same survey', () => {
  beforeAll(() => Promise.all([seedBaselines(), seedCounties()]));

  it.each(Object.entries(files))('comes in as it was proposed from a file of %s', async (layout, text) => {
    const table = await openSurveyFile({ name: 'survey.csv', bytes: Buffer.from(text) });
    expect(table.layout).toBe(layout);
    const { mapping, questions: open } = proposeMapping(await lookAtTable(table), 'chapter');
    const lines: FileLine[] = [];
    for await (const line of readMappedFile(table, mapping, new Date('2026-11-15T12:00:00Z'))) lines.push(line);
    const told = lines.filter(({ kind }) => kind !== 'header');
    expect(told.map((line) => (line.kind === 'report' ? line.input : line))).toMatchObject(read);
    expect(told.map((line) => (line.kind === 'report' ? line.receivedMonth : line))).toEqual(
      coders.map(() => new Date('2026-03-01')),
    );
    expect(new Set(told.map((line) => (line.kind === 'report' ? line.coder : ''))).size).toBe(coders.length);
    expect(open.filter(({ why }) => why.startsWith('Say what'))).toEqual([]);
  });
});
