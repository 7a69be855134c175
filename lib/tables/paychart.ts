import type { LayoutRule } from './layout-rule';

const named = ['coder', 'received_month', 'pay_basis', 'amount'];

/** One header row with the names that docs/survey-files.md lists. */
export const paychart: LayoutRule = {
  layout: 'paychart',
  read([first = []]) {
    const names = first.map((name) => name.toLowerCase().replace(/[\s-]+/g, '_'));
    if (!named.every((name) => names.includes(name))) return undefined;
    return {
      headerRows: 1,
      columns: first.map((name, at) => {
        if (names[at] === 'coder') return { name, question: name, about: 'respondent' };
        return names[at] === 'received_month' ? { name, question: name, about: 'received' } : { name, question: name };
      }),
    };
  },
};
