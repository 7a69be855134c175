import { type Column, columnNames } from '@/lib/import/report-file';
import type { SurveyColumn } from '@/lib/tables/survey-table';
import { columnsRead, type FromRule, type Mapping, type Rule } from './mapping';

/** What the first choice of a column says instead of columns of the file. */
export const ONE_FOR_ALL = '=';
export const BY_FILLED = '?';
/** What is chosen for an answer that is left out. */
export const LEFT_OUT = '-';

/** A rule as the fields of a form have it. */
export interface RuleFields {
  /** Columns of the file, one or all of a question, as JSON; or one of the above. */
  from: string[];
  always: string;
  filled: (readonly [theirs: string, ours: string])[];
  answers: (readonly [theirs: string, ours: string])[];
  otherwise: string;
  empty: string;
  unknown: string;
  part: string;
  times: string;
}

const blank: RuleFields = {
  from: [''],
  always: '',
  filled: [],
  answers: [],
  otherwise: '',
  empty: '',
  unknown: '',
  part: '',
  times: '',
};

/** The columns of each question that has one for each answer. */
export function questionsOf(columns: readonly SurveyColumn[]): string[][] {
  const named = new Map<string, string[]>();
  for (const { question, option, name } of columns) {
    if (option !== undefined) named.set(question, [...(named.get(question) ?? []), name]);
  }
  return [...named.values()].filter((names) => names.length > 1);
}

export function fieldsOfRule(rule: Rule | undefined, questions: readonly (readonly string[])[]): RuleFields {
  if (!rule) return blank;
  if ('always' in rule) return { ...blank, from: [ONE_FOR_ALL], always: rule.always };
  if ('filled' in rule) return { ...blank, from: [BY_FILLED], filled: Object.entries(rule.filled) };
  const { answers = {}, otherwise, empty, unknown, part, times } = rule;
  return {
    ...blank,
    from: sourcesOf(columnsRead(rule), questions),
    answers: Object.entries(answers).map(([theirs, ours]) => [theirs, chosenOf(ours)]),
    otherwise: otherwise === undefined ? '' : chosenOf(otherwise),
    empty: empty ?? '',
    unknown: unknown ?? '',
    part: part ?? '',
    times: times === undefined ? '' : String(times),
  };
}

function chosenOf(ours: string): string {
  return ours === '' ? LEFT_OUT : ours;
}

function sourcesOf(names: readonly string[], questions: readonly (readonly string[])[]): string[] {
  const sources: string[] = [];
  for (let at = 0; at < names.length; ) {
    const whole = questions.find((question) => question.every((name, index) => names[at + index] === name));
    const taken = whole ?? names.slice(at, at + 1);
    sources.push(JSON.stringify(taken));
    at += taken.length;
  }
  return sources;
}

/** All fields of a form that has the whole mapping, under the names that the page gives them. */
export function formOfMapping(mapping: Mapping, questions: readonly (readonly string[])[]): URLSearchParams {
  const form = new URLSearchParams();
  for (const column of columnNames) {
    form.append('shown', column);
    const { from, filled, answers, ...texts } = fieldsOfRule(mapping.columns[column], questions);
    for (const source of from) form.append(`${column}.from`, source);
    for (const [theirs, ours] of filled) {
      form.append(`${column}.filled`, theirs);
      form.append(`${column}.stands`, ours);
    }
    for (const [theirs, ours] of answers) {
      form.append(`${column}.theirs`, theirs);
      form.append(`${column}.ours`, ours);
    }
    for (const [name, text] of Object.entries(texts)) form.append(`${column}.${name}`, text);
  }
  form.append('dates', mapping.dates ?? '');
  form.append('only', '');
  for (const [at, { from, is }] of mapping.only.entries()) {
    form.append(`only.${at}.from`, from);
    for (const answer of is) form.append(`only.${at}.is`, answer);
  }
  for (const name of mapping.unused) form.append('unused', name);
  return form;
}

const MOST_CONDITIONS = 20;

/**
 * What a form says, on top of the mapping as it was: what the form does not show stays. Columns that are read are not
 * unused. Not yet checked.
 */
export function mappingOfForm(form: URLSearchParams, before: Mapping): Mapping {
  const columns: Mapping['columns'] = { ...before.columns };
  const shown = new Set(form.getAll('shown'));
  for (const column of columnNames) {
    if (!shown.has(column)) continue;
    const rule = ruleOfForm(form, column);
    if (rule) columns[column] = rule;
    else delete columns[column];
  }
  const { dates: _, ...others } = before;
  const dates = form.has('dates') ? datesOf(form.get('dates')) : before.dates;
  const only = form.has('only') ? onlyOf(form) : before.only;
  const read = new Set([...Object.values(columns).flatMap(columnsRead), ...only.map(({ from }) => from)]);
  const unused = [...new Set([...before.unused, ...form.getAll('unused')])].filter((name) => !read.has(name));
  return { ...others, ...(dates && { dates }), columns, only, unused };
}

function datesOf(text: string | null): Mapping['dates'] {
  return text === 'month-first' || text === 'day-first' ? text : undefined;
}

function onlyOf(form: URLSearchParams): Mapping['only'] {
  return Array.from({ length: MOST_CONDITIONS }, (_, at) => ({
    from: form.get(`only.${at}.from`) ?? '',
    is: form.getAll(`only.${at}.is`),
  })).filter(({ is }) => is.length > 0);
}

function ruleOfForm(form: URLSearchParams, column: Column): Rule | undefined {
  const text = (name: string) => form.get(`${column}.${name}`) ?? '';
  const pairs = (theirs: string, ours: string) => {
    const chosen = form.getAll(`${column}.${ours}`);
    return form.getAll(`${column}.${theirs}`).map((name, at) => [name, (chosen[at] ?? '').trim()] as const);
  };
  const sources = form.getAll(`${column}.from`).filter((source) => source !== '');
  if (sources.includes(ONE_FOR_ALL))
    return text('always').trim() === '' ? undefined : { always: text('always').trim() };
  if (sources.includes(BY_FILLED)) {
    const filled = pairs('filled', 'stands').filter(([, ours]) => ours !== '');
    return filled.length > 0 ? { filled: Object.fromEntries(filled) } : undefined;
  }
  const names = [...new Set(sources.flatMap(namesIn))];
  const [first] = names;
  if (first === undefined) return undefined;
  const rule: FromRule = { from: names.length === 1 ? first : names };
  const answers = pairs('theirs', 'ours').filter(([, ours]) => ours !== '');
  if (answers.length > 0) rule.answers = Object.fromEntries(answers.map(([theirs, ours]) => [theirs, oursOf(ours)]));
  if (text('otherwise') !== '') rule.otherwise = oursOf(text('otherwise'));
  if (text('empty') !== '') rule.empty = text('empty');
  if (text('unknown') === 'leave-out') rule.unknown = 'leave-out';
  const part = text('part');
  if (part === 'city' || part === 'state') rule.part = part;
  const times = timesAYear.find((each) => String(each) === text('times'));
  if (times !== undefined) rule.times = times;
  return rule;
}

const timesAYear = [12, 24, 26, 52] as const;

function oursOf(chosen: string): string {
  return chosen === LEFT_OUT ? '' : chosen;
}

function namesIn(source: string): string[] {
  try {
    const names: unknown = JSON.parse(source);
    return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
  } catch {
    return [];
  }
}
