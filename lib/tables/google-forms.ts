import { columnsOf, type LayoutRule, ownColumns, plain } from './layout-rule';

const about = ownColumns({ timestamp: 'received', score: 'tool', 'email address': 'personal', username: 'personal' });

/**
 * One header row, the time first. Several answers stand in one cell, with a comma between them in the linked sheet and a
 * semicolon in the CSV that Forms gives.
 */
export const googleForms: LayoutRule = {
  layout: 'google-forms',
  read: ([first = []]) =>
    plain(first[0] ?? '') === 'timestamp' ? { headerRows: 1, columns: columnsOf(first, about) } : undefined,
};
