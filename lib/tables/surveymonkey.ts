import { cellsBelow, type FirstRows, type LayoutRule, optionColumn, ownColumns, plain, withAbout } from './layout-rule';
import type { SurveyColumn } from './survey-table';

const about = ownColumns(
  {
    'respondent id': 'respondent',
    respondentid: 'respondent',
    'end date': 'received',
    enddate: 'received',
    'start date': 'tool',
    startdate: 'tool',
    'collector id': 'tool',
    collectorid: 'tool',
    'ip address': 'personal',
    'email address': 'personal',
    'first name': 'personal',
    'last name': 'personal',
  },
  [[/^custom ?data(?: ?\d+)?$/, 'personal']],
);

/** What stands below a question that takes one answer. */
const ONE_ANSWER = /^(?:open-ended )?response$/i;

/**
 * Two header rows: a question stands above the first of its columns only, the answers below. A condensed export may leave
 * the second row empty, and other tools join both with a dash.
 */
export const surveymonkey: LayoutRule = {
  layout: 'surveymonkey',
  read(rows) {
    const [first = [], second = []] = rows;
    const respondent = first.findIndex((name) => /^respondent ?id$/i.test(name));
    if (respondent < 0) return undefined;
    const two = second.length > 0 && (second[respondent] ?? '') === '';
    return two
      ? { headerRows: 2, columns: ofTwoRows(first, second, rows) }
      : { headerRows: 1, columns: ofOneRow(first, rows) };
  },
};

function ofTwoRows(first: readonly string[], second: readonly string[], rows: FirstRows): SurveyColumn[] {
  let question = '';
  const width = Math.max(first.length, second.length);
  return Array.from({ length: width }, (_, at) => {
    const option = second[at] ?? '';
    question = first[at] || question;
    const own = about(plain(first[at] ?? ''));
    if (own) return withAbout({ name: question, question }, own);
    if (option === '' || ONE_ANSWER.test(option)) return { name: first[at] || option, question };
    return optionColumn({ name: `${question} - ${option}`, question, option }, cellsBelow(rows, 2, at));
  });
}

function ofOneRow(first: readonly string[], rows: FirstRows): SurveyColumn[] {
  const stemOf = (name: string) => name.slice(0, Math.max(0, name.lastIndexOf(' - ')));
  const stems = first.map(stemOf).filter(Boolean);
  return first.map((name, at) => {
    const own = about(plain(name));
    const question = stemOf(name);
    const shared = stems.filter((stem) => stem === question).length > 1 || first.includes(question);
    if (own || question === '' || !shared) return withAbout({ name, question: name }, own);
    return optionColumn({ name, question, option: name.slice(question.length + 3) }, cellsBelow(rows, 1, at));
  });
}
