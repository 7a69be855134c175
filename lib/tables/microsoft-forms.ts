import { columnsOf, includesAll, type LayoutRule, ownColumns } from './layout-rule';

const about = ownColumns(
  {
    id: 'respondent',
    'completion time': 'received',
    'start time': 'tool',
    'last modified time': 'tool',
    language: 'tool',
    'total points': 'tool',
    'quiz feedback': 'tool',
    'grade posted time': 'tool',
    email: 'personal',
    name: 'personal',
  },
  [[/^(?:points|feedback) - /, 'tool']],
);

/** One header row. Several answers stand in one cell, each with a semicolon behind it. */
export const microsoftForms: LayoutRule = {
  layout: 'microsoft-forms',
  read: ([first = []]) =>
    includesAll(first, ['id', 'start time', 'completion time'])
      ? { headerRows: 1, columns: columnsOf(first, about) }
      : undefined,
};
