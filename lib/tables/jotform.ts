import { columnsOf, type LayoutRule, ownColumns, plain } from './layout-rule';

const about = ownColumns({
  'submission date': 'received',
  'submission id': 'respondent',
  'last update date': 'tool',
  'submission ip': 'personal',
  ip: 'personal',
  'submission url': 'personal',
  'submission edit link': 'personal',
});

/** One header row, the time first. Several answers stand in one cell, each on a line of its own. */
export const jotform: LayoutRule = {
  layout: 'jotform',
  read: ([first = []]) =>
    plain(first[0] ?? '') === 'submission date' ? { headerRows: 1, columns: columnsOf(first, about) } : undefined,
};
