import { type Column, columns } from '@/lib/import/report-file';
import { bandsOfPay, chooseColumns } from './choose-columns';
import { wordings } from './column-words';
import type { SeenColumn, SeenTable } from './look-at-table';
import { columnsRead, type Mapping, type Rule } from './mapping';
import { proposeRule } from './propose-rule';
import { settlePay } from './settle-pay';

/** Something that a person must answer or look at before a mapping is right. */
export interface Question {
  column: Column;
  why: string;
}

export interface Proposal {
  mapping: Mapping;
  questions: Question[];
}

/** The columns of a report that every file must fill, with what a survey asks that leaves one out. */
const needed: Partial<Record<Column, string>> = {
  received_month: 'Nothing says when people answered. Enter the month in which the survey closed.',
  pay_basis: 'Nothing says whether pay is by the year or the hour. Choose one for all, or the column that says it.',
  amount: 'No column holds amounts of pay. A figure needs the amount that a person is paid; a band won’t do.',
  paid_hours_per_week: 'Nobody was asked for hours. If the survey is of full-time coders, enter 40.',
  role: 'No column holds roles. If all are coders, choose that.',
  specialty: 'No column holds specialties. If nobody was asked, “General or multi-specialty” is the word for any.',
  setting: 'No column says what kind of employer.',
  arrangement: 'No column says on-site, hybrid or remote.',
  employment: 'No column says full-time, part-time, per diem or contract.',
  state: 'No column holds states.',
  experience_years: 'No column holds years of experience.',
  credentials: 'No column holds credentials.',
};

/** Proposes what of a survey's file is what of a report, by the words of its questions and answers. */
export function proposeMapping({ columns: seen }: SeenTable, survey: string): Proposal {
  const mapped: Mapping['columns'] = {};
  const questions: Question[] = [];
  const taken = new Set<string>();
  for (const wording of wordings) {
    const { column } = wording;
    const chosen = chooseColumns(
      wording,
      seen.filter(({ name }) => !taken.has(name)),
    );
    if (chosen.length === 0) continue;
    for (const { name } of chosen) taken.add(name);
    const { rule, why } = proposeRule(column, chosen);
    mapped[column] = rule;
    for (const each of why) questions.push({ column, why: each });
  }
  const aboutPay = settlePay(mapped, seen, taken);
  if (aboutPay !== undefined) questions.push({ column: 'pay_basis', why: aboutPay });
  const { state } = mapped;
  if (!mapped.area && state && 'from' in state && state.part === 'state') {
    mapped.area = { from: state.from, part: 'city', unknown: 'leave-out' };
  }
  const dates = dateOrder(seen, mapped.received_month);
  if (dates === 'unclear') {
    questions.push({
      column: 'received_month',
      why: 'Dates such as 3/4/2026 may be in March or in April. Choose which comes first.',
    });
  }
  if (!mapped.pay_year && mapped.received_month) {
    questions.push({
      column: 'pay_year',
      why: 'Nothing says which year’s pay it is, so it is taken for that of the year of the answer.',
    });
  }
  const bands = mapped.amount ? undefined : bandsOfPay(seen);
  if (bands) {
    const why = `“${bands.question}” was answered in bands. A figure needs the amount that a person is paid, so these rows can’t count.`;
    questions.push({ column: 'amount', why });
  }
  for (const column of columnsNeeded) {
    if (!mapped[column] && !(column === 'amount' && bands)) questions.push({ column, why: needed[column] ?? '' });
  }
  const used = new Set(Object.values(mapped).flatMap(columnsRead));
  const mapping: Mapping = {
    mapping: 1,
    survey,
    ...(dates === undefined || dates === 'unclear' ? {} : { dates }),
    only: [],
    columns: mapped,
    unused: seen.filter(({ name, about }) => !used.has(name) && about !== undefined).map(({ name }) => name),
  };
  return { mapping, questions };
}

export const columnsNeeded = Object.keys(needed).filter((column): column is Column => column in columns);

/** Which number of a date is the day, where some date of the file tells; undefined where none needs to be told. */
export function dateOrder(seen: readonly SeenColumn[], rule: Rule | undefined): Mapping['dates'] | 'unclear' {
  const received = seen.find(({ name }) => columnsRead(rule)[0] === name);
  const cells = [...(received?.cells.keys() ?? [])];
  const evidence = cells
    .map((cell) => /^(\d{1,2})[-/.](\d{1,2})[-/.](?:20)?\d\d\b/.exec(cell))
    .filter((match) => match !== null);
  if (evidence.length === 0) return undefined;
  const first = evidence.some((match) => Number(match[1]) > 12);
  const second = evidence.some((match) => Number(match[2]) > 12);
  if (first === second) return 'unclear';
  return first ? 'day-first' : 'month-first';
}
