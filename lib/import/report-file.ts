import type { ReportField } from '@/lib/reports/report-input';
import { typedOf } from '@/lib/reports/typed-report';

/** The columns of a file of reports, in the order in which an export has them, and the field that each fills. */
export const columns = {
  coder: null,
  received_month: null,
  pay_basis: 'payBasis',
  amount: 'amount',
  paid_hours_per_week: 'paidHoursPerWeek',
  charts_per_hour: 'chartsPerHour',
  bonus: 'bonus',
  pay_year: 'payYear',
  role: 'role',
  specialty: 'specialty',
  setting: 'setting',
  arrangement: 'arrangement',
  employment: 'employment',
  state: 'state',
  experience_years: 'experienceYears',
  credentials: 'credentials',
  benefits: 'benefits',
  job: null,
  gs_grade: 'gsGrade',
  gs_step: 'gsStep',
  gs_area: 'gsArea',
  production: 'production',
  extra_pay: 'extraPay',
  area: 'area',
  pay_set_by: 'paySetBy',
} as const satisfies Record<string, ReportField | null>;

export type Column = keyof typeof columns;
export const columnNames = Object.keys(columns) as Column[]; // the type of Object.keys forgets the record's own keys

/** What a file may do without. */
export const optionalColumns: readonly Column[] = [
  'job',
  'gs_grade',
  'gs_step',
  'gs_area',
  'production',
  'extra_pay',
  'area',
  'pay_set_by',
];

const LIST = ';';

/** The column that a field of the schema comes from; `row` for what the fields say together. */
export function columnOf(field: PropertyKey | undefined): Column | 'row' {
  return columnNames.find((column) => columns[column] === field) ?? 'row';
}

/** A report as a row of the file; `coder` is whatever tells its author from others. */
export function rowOf(
  coder: string,
  report: Parameters<typeof typedOf>[0] & { receivedMonth: Date; job: number },
): string[] {
  const typed = typedOf(report);
  return columnNames.map((column) => {
    if (column === 'coder') return coder;
    if (column === 'job') return String(report.job);
    if (column === 'received_month') return report.receivedMonth.toISOString().slice(0, 7);
    return [typed[columns[column]]].flat().join(LIST);
  });
}
