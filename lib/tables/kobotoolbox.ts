import { cellsBelow, type FirstRows, includesAll, type LayoutRule, ownColumns, plain, withAbout } from './layout-rule';
import type { SurveyColumn } from './survey-table';

const about = ownColumns(
  {
    _uuid: 'respondent',
    key: 'respondent',
    _submission_time: 'received',
    submissiondate: 'received',
    start: 'tool',
    end: 'tool',
    today: 'tool',
    audit: 'tool',
    _id: 'tool',
    _index: 'tool',
    _parent_index: 'tool',
    _parent_table_name: 'tool',
    _tags: 'tool',
    _notes: 'tool',
    _status: 'tool',
    _validation_status: 'tool',
    _xform_id_string: 'tool',
    _attachments: 'tool',
    __version__: 'tool',
    'formhub/uuid': 'tool',
    formdef_version: 'tool',
    instanceid: 'tool',
    instancename: 'tool',
    attachmentspresent: 'tool',
    attachmentsexpected: 'tool',
    status: 'tool',
    reviewstate: 'tool',
    review_status: 'tool',
    edits: 'tool',
    formversion: 'tool',
    deviceid: 'personal',
    subscriberid: 'personal',
    simserial: 'personal',
    phonenumber: 'personal',
    username: 'personal',
    email: 'personal',
    _submitted_by: 'personal',
    submitterid: 'personal',
    submittername: 'personal',
    _geolocation: 'personal',
  },
  [
    [/^meta[/-]/, 'tool'],
    [/(?:^_.+_|-)(?:latitude|longitude|altitude|precision|accuracy)$/, 'personal'],
  ],
);

const REJECTED = /^(?:rejected|not approved|validation_status_not_approved)$/i;
const HASHTAG = /^#[a-z]/i;

/**
 * One header row, of names or labels, and perhaps one of humanitarian hashtags. A question that takes several answers has a
 * column with all of them, between blanks, and one for each with 0 or 1.
 */
export const kobotoolbox: LayoutRule = {
  layout: 'kobotoolbox',
  read(rows) {
    const [first = [], second = []] = rows;
    const kobo = includesAll(first, ['_uuid', '_submission_time']) || includesAll(first, ['_id', '_uuid']);
    const central = includesAll(first, ['submissiondate', 'key']);
    if (!kobo && !central) return undefined;
    const headerRows =
      second.some((cell) => HASHTAG.test(cell)) && second.every((cell) => cell === '' || HASHTAG.test(cell)) ? 2 : 1;
    const states = first.flatMap((name, at) =>
      /^(?:reviewstate|review_status|_validation_status)$/.test(plain(name)) ? at : [],
    );
    return {
      headerRows,
      columns: withOptions(first, rows, headerRows),
      unfinished: (cells) => states.some((at) => REJECTED.test(cells[at] ?? '')),
    };
  },
};

function withOptions(first: readonly string[], rows: FirstRows, headerRows: number): SurveyColumn[] {
  const columns = first.map((name, at): SurveyColumn => {
    const own = about(plain(name));
    if (own) return { name, question: name, about: own };
    const question = questionOf(name, first);
    if (question === undefined || !cellsBelow(rows, headerRows, at).every((cell) => /^[01]$/.test(cell))) {
      return { name, question: name };
    }
    return { name, question, option: name.slice(question.length + 1) };
  });
  // What stands in one cell between blanks stands apart as well, and answers may hold blanks themselves.
  const split = new Set(columns.flatMap(({ question, option }) => (option === undefined ? [] : question)));
  return columns.map((column) => (split.has(column.name) ? withAbout(column, 'tool') : column));
}

/** The question whose answer a column marks: one with a column of its own, or one that others begin with as well. */
function questionOf(name: string, all: readonly string[]): string | undefined {
  for (let at = name.indexOf('/'); at >= 0; at = name.indexOf('/', at + 1)) {
    const before = name.slice(0, at);
    if (all.includes(before)) return before;
  }
  const last = name.slice(0, Math.max(0, name.lastIndexOf('/')));
  return last !== '' && all.filter((other) => other.startsWith(`${last}/`)).length > 1 ? last : undefined;
}
