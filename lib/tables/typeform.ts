import { cellsBelow, type LayoutRule, ownColumns, plain, withAbout } from './layout-rule';

const about = ownColumns({
  '#': 'respondent',
  token: 'respondent',
  'submit date (utc)': 'received',
  'submitted at': 'received',
  'start date (utc)': 'tool',
  'stage date (utc)': 'tool',
  'response type': 'tool',
  ending: 'tool',
  tags: 'tool',
  score: 'tool',
  'network id': 'personal',
});

/** One header row. An answer of a question that takes several has a column that is called like it, without the question. */
export const typeform: LayoutRule = {
  layout: 'typeform',
  read(rows) {
    const [first = []] = rows;
    const names = first.map(plain);
    if (!names.includes('network id') || !names.some((name) => /^(?:start|submit) date \(utc\)$/.test(name)))
      return undefined;
    const type = names.indexOf('response type');
    return {
      headerRows: 1,
      columns: first.map((name, at) => {
        const cells = cellsBelow(rows, 1, at);
        const isOption = cells.length > 0 && cells.every((cell) => plain(cell) === plain(name));
        return isOption
          ? { name, question: name, option: name }
          : withAbout({ name, question: name }, about(plain(name)));
      }),
      unfinished: (cells) => type >= 0 && !/^(?:completed)?$/i.test(cells[type] ?? ''),
    };
  },
};
