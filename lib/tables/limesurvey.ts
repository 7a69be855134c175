import { cellsBelow, type LayoutRule, optionColumn, ownColumns, plain, withAbout } from './layout-rule';

/** As exports with question codes name them, and as those with full text do. */
const about = ownColumns(
  {
    id: 'respondent',
    'response id': 'respondent',
    submitdate: 'received',
    'date submitted': 'received',
    lastpage: 'tool',
    'last page': 'tool',
    startlanguage: 'tool',
    'start language': 'tool',
    seed: 'tool',
    startdate: 'tool',
    'date started': 'tool',
    datestamp: 'tool',
    'date last action': 'tool',
    refurl: 'tool',
    'referrer url': 'tool',
    interviewtime: 'tool',
    'total time': 'tool',
    ipaddr: 'personal',
    'ip address': 'personal',
    token: 'personal',
    'access code': 'personal',
    firstname: 'personal',
    lastname: 'personal',
    email: 'personal',
  },
  [[/^(?:group|question) ?time\b|^(?:group|question)time\d/, 'tool']],
);

/** `Q3[SQ001]`, or `Q3_SQ001` as expressions name it. */
const CODE = /^([^[\]\s]+?)(?:\[([^\]]+)\]|_(SQ\d+|other))$/s;
const WORDS = /^(.*\S)\s*\[([^\]]*)\]$/s;
/** What stands between code and text where both were asked for. */
const CODE_AND_WORDS = /^([A-Za-z][A-Za-z0-9_]*(?:\[[^\]]+\])?)[.:]? +(.+)$/s;

/** One header row: codes, full texts, or both. A part of a question stands in brackets behind it. */
export const limesurvey: LayoutRule = {
  layout: 'limesurvey',
  read(rows) {
    const [first = []] = rows;
    const both = first.some((name) => /^submitdate[.:]? /.test(name)) && first.some((name) => /^id[.:]? /.test(name));
    const names = first.map((name) => (both ? (CODE_AND_WORDS.exec(name)?.[1] ?? name) : name));
    const plainNames = new Set(names.map(plain));
    const byCode =
      plainNames.has('id') &&
      ['submitdate', 'lastpage', 'startlanguage', 'seed'].filter((name) => plainNames.has(name)).length > 1;
    const byWords =
      plainNames.has('response id') && ['last page', 'start language', 'seed'].some((name) => plainNames.has(name));
    if (!byCode && !byWords) return undefined;
    const submitted = names.findIndex((name) => /^(?:submitdate|date submitted)$/.test(plain(name)));
    return {
      headerRows: 1,
      columns: first.map((name, at) => {
        const code = names[at] ?? name;
        const words = both ? (CODE_AND_WORDS.exec(name)?.[2] ?? name) : name;
        const own = about(plain(code));
        const [, question, bracket, underscore] = (byCode && !both ? CODE : WORDS).exec(words) ?? [];
        const option = bracket ?? underscore;
        if (own || question === undefined || option === undefined) return withAbout({ name, question: words }, own);
        return optionColumn({ name, question, option }, cellsBelow(rows, 1, at));
      }),
      unfinished: (cells) => submitted >= 0 && (cells[submitted] ?? '') === '',
    };
  },
};
