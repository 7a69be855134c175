import { type Column, optionalColumns } from '@/lib/import/report-file';

interface Words {
  label: string;
  hint?: string;
}

/** What each of our columns is called to people who map a survey. */
export const columnWords: Readonly<Record<Column, Words>> = {
  coder: {
    label: 'Who answered',
    hint: 'A number or code of the respondent, the same in each of their rows. Only a keyed hash is stored.',
  },
  received_month: {
    label: 'When they answered',
    hint: 'A date or month. For one month for all, such as 2026-03, choose “One answer for all”.',
  },
  pay_basis: { label: 'How pay is stated', hint: 'By the year, by the hour or another way' },
  amount: {
    label: 'Base pay',
    hint: 'Dollars without bonus and overtime. Where salary and hourly rate are two columns, choose both.',
  },
  paid_hours_per_week: { label: 'Paid hours per week' },
  charts_per_hour: { label: 'Charts, encounters or RVUs per hour', hint: 'For pay per chart or RVU only' },
  bonus: { label: 'Bonus a year', hint: 'Dollars' },
  production: { label: 'Production or incentive pay a year', hint: 'Dollars; counts as base pay' },
  extra_pay: { label: 'Overtime and differentials a year', hint: 'Dollars' },
  pay_year: { label: 'Year of the pay', hint: 'Where nothing says it, the year of the answer is taken' },
  role: { label: 'Role' },
  specialty: { label: 'Specialty' },
  setting: { label: 'Where they work' },
  arrangement: { label: 'On-site, hybrid or remote' },
  employment: { label: 'Employment', hint: 'Full-time, part-time, per diem or contract' },
  state: { label: 'State' },
  experience_years: { label: 'Years of coding experience', hint: 'Whole years: for a band, a year within it' },
  credentials: { label: 'Credentials' },
  benefits: { label: 'Benefits' },
  job: { label: 'Which job', hint: 'What tells several jobs of one person apart' },
  gs_grade: { label: 'Federal GS grade' },
  gs_step: { label: 'Federal GS step' },
  gs_area: { label: 'Federal locality pay area' },
  area: { label: 'County or city', hint: 'Only the area that it lies in is stored' },
  pay_set_by: { label: 'Whose location sets the pay' },
};

/** In the order of the report form, the required ones first. */
export const columnGroups: readonly { title: string; columns: readonly Column[] }[] = [
  { title: 'The answers', columns: ['received_month', 'coder'] },
  { title: 'Pay', columns: ['pay_basis', 'amount', 'paid_hours_per_week'] },
  { title: 'Job', columns: ['role', 'specialty', 'setting', 'arrangement', 'employment'] },
  { title: 'Place', columns: ['state'] },
  { title: 'Coder', columns: ['experience_years', 'credentials'] },
  {
    title: 'If it asked',
    columns: [
      'bonus',
      'production',
      'extra_pay',
      'area',
      'benefits',
      'pay_set_by',
      'pay_year',
      'charts_per_hour',
      'job',
    ],
  },
  { title: 'Federal pay', columns: ['gs_grade', 'gs_step', 'gs_area'] },
];

/** A file that has nothing for one of these can't be read. */
export function isNeeded(column: Column): boolean {
  return ![...optionalColumns, 'coder', 'pay_year', 'charts_per_hour', 'bonus', 'benefits'].includes(column);
}
