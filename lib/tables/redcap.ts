import { cellsBelow, type LayoutRule, optionColumn, ownColumns, plain, withAbout } from './layout-rule';

/** As raw exports name them, and as those with labels do. */
const about = ownColumns(
  {
    'survey identifier': 'personal',
    redcap_survey_identifier: 'personal',
    'survey timestamp': 'received',
    'complete?': 'tool',
  },
  [
    [/_timestamp$/, 'received'],
    [/^redcap_|_complete$/, 'tool'],
    [/^(?:event name|repeat instrument|repeat instance|data access group)$/, 'tool'],
  ],
);

const RAW_OPTION = /^(.+?)___(.+)$/;
/** What stands for the time of a survey that was opened and not sent. */
const NOT_COMPLETED = '[not completed]';
const LABELLED_OPTION = /^(.*) \(choice=(.*)\)$/s;

/** One header row: names of fields, or their labels. The first column tells records apart, whatever it is called. */
export const redcap: LayoutRule = {
  layout: 'redcap',
  read(rows) {
    const [first = []] = rows;
    const names = first.map(plain);
    const isRaw =
      names.some((name) => name.startsWith('redcap_')) ||
      (names.some((name) => name.endsWith('_complete')) &&
        (names[0] === 'record_id' || names.some((name) => RAW_OPTION.test(name))));
    const isLabelled =
      first.some((name) => LABELLED_OPTION.test(name)) || (names.includes('complete?') && names[0] === 'record id');
    if (!isRaw && !isLabelled) return undefined;
    const timestamps = names.flatMap((name, at) => (/_timestamp$|^survey timestamp$/.test(name) ? at : []));
    return {
      headerRows: 1,
      columns: first.map((name, at) => {
        if (at === 0) return { name, question: name, about: 'respondent' };
        const [, question, option] = RAW_OPTION.exec(name) ?? LABELLED_OPTION.exec(name) ?? [];
        if (question === undefined || option === undefined)
          return withAbout({ name, question: name }, about(plain(name)));
        return optionColumn({ name, question, option }, cellsBelow(rows, 1, at));
      }),
      unfinished: (cells) => {
        const times = timestamps.map((at) => cells[at] ?? '');
        return times.includes(NOT_COMPLETED) && times.every((time) => time === '' || time === NOT_COMPLETED);
      },
    };
  },
};
