import {
  cellsBelow,
  type FirstRows,
  includesAll,
  type LayoutRule,
  optionColumn,
  ownColumns,
  plain,
  withAbout,
} from './layout-rule';
import type { SurveyColumn } from './survey-table';

const about = ownColumns(
  {
    responseid: 'respondent',
    recordeddate: 'received',
    startdate: 'tool',
    enddate: 'tool',
    status: 'tool',
    progress: 'tool',
    'duration (in seconds)': 'tool',
    finished: 'tool',
    distributionchannel: 'tool',
    userlanguage: 'tool',
    responseset: 'tool',
    ipaddress: 'personal',
    recipientlastname: 'personal',
    recipientfirstname: 'personal',
    recipientemail: 'personal',
    name: 'personal',
    emailaddress: 'personal',
    externalreference: 'personal',
    externaldatareference: 'personal',
    locationlatitude: 'personal',
    locationlongitude: 'personal',
    locationaccuracy: 'personal',
  },
  [[/^q_/, 'tool']],
);

const IMPORT_ID = /^\{\s*"ImportId"/;
/** What a row is whose status says that no respondent sent it: a number, or words. */
const NOT_SENT = /^(?:1|2|8|9|12|17|40|48)$|preview|test|spam/i;
/** The choice of a question, and the words that stand before it where respondents may write their own. */
const CHOICE = /^(.*?) - Selected Choice(?: - (.*))?$/s;
const TEXT = / - Text$/;
const TIMING = /- (?:First Click|Last Click|Page Submit|Click Count)$/;

/**
 * Three header rows: names, words, and a JSON object for each column. The legacy export has two, with V1, V2… for the
 * tool's own columns.
 */
export const qualtrics: LayoutRule = {
  layout: 'qualtrics',
  read(rows) {
    const [first = [], second = []] = rows;
    const imported = rows.slice(0, 4).findIndex((row) => row.some((cell) => IMPORT_ID.test(cell)));
    const legacy = includesAll(second, ['responseid', 'startdate', 'finished']);
    const current =
      includesAll(first, ['responseid']) &&
      /^(?:start|recorded)date$/.test(first.map(plain).find((name) => /date$/.test(name)) ?? '');
    if (imported < 0 && !legacy && !current) return undefined;
    const names = legacy
      ? first.map((name, at) => (about(plain(second[at] ?? '')) ? (second[at] ?? name) : name))
      : first;
    const words = imported > 0 || legacy || wordsStand(rows) ? second : first;
    const headerRows = imported >= 0 ? imported + 1 : words === first ? 1 : 2;
    const columns = names.map((name, at) => columnOf(name, words[at] || name));
    return {
      headerRows,
      columns: received(splitChoices(columns, rows, headerRows)),
      unfinished: notSent(names),
    };
  },
};

/** Whether the second row has words, where the third was removed. */
function wordsStand([first = [], second = []]: FirstRows): boolean {
  const at = first.findIndex((name) => plain(name) === 'responseid');
  return second.length > 0 && !/^R_/.test(second[at] ?? '');
}

function columnOf(name: string, words: string): SurveyColumn {
  return withAbout({ name, question: words }, about(plain(name)) ?? (TIMING.test(words) ? 'tool' : undefined));
}

/** Columns such as Q3_1 and Q3_2 whose words begin alike are answers of one question, or rows of a grid. */
function splitChoices(columns: readonly SurveyColumn[], rows: FirstRows, headerRows: number): SurveyColumn[] {
  const stems = new Map<string, string>();
  for (const { name, question } of columns) {
    const stem = CHOICE.exec(question)?.[1];
    const base = baseOf(name);
    const before = stems.get(base);
    stems.set(base, stem ?? (before === undefined ? question : commonStem(before, question)));
  }
  return columns.map((column, at) => {
    if (column.about) return column;
    const { name, question } = column;
    const stem = stems.get(baseOf(name)) ?? '';
    const [, chosen, choice] = CHOICE.exec(question) ?? [];
    if (chosen !== undefined && choice === undefined) return { name, question: chosen };
    const rest =
      choice ?? (stem !== '' && question.startsWith(`${stem} - `) ? question.slice(stem.length + 3) : undefined);
    if (rest === undefined) return column;
    return optionColumn({ name, question: stem, option: rest.replace(TEXT, '') }, cellsBelow(rows, headerRows, at));
  });
}

function baseOf(name: string): string {
  return name.replace(/(?:_\d+)+(?:_TEXT)?$|_TEXT$/, '');
}

/** What two questions begin with alike, up to a dash. */
function commonStem(one: string, other: string): string {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  if (same === one.length && (same === other.length || other.startsWith(' - ', same))) return one;
  const dash = one.slice(0, same + 2).lastIndexOf(' - ');
  return dash > 0 ? one.slice(0, dash) : '';
}

/** The time of the end stands for that of the record where there is none. */
function received(columns: SurveyColumn[]): SurveyColumn[] {
  if (columns.some((column) => column.about === 'received')) return columns;
  return columns.map((column) => (plain(column.name) === 'enddate' ? { ...column, about: 'received' } : column));
}

function notSent(names: readonly string[]): (cells: readonly string[]) => boolean {
  const at = (wanted: string) => names.findIndex((name) => plain(name) === wanted);
  const [status, finished, channel] = [at('status'), at('finished'), at('distributionchannel')];
  return (cells) =>
    NOT_SENT.test(cells[status] ?? '') ||
    /^(?:0|false)$/i.test(cells[finished] ?? '') ||
    /^(?:preview|test)$/i.test(cells[channel] ?? '');
}
