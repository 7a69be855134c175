import { cellsBelow, includesAll, type LayoutRule, optionColumn, ownColumns, plain, withAbout } from './layout-rule';

/** Where someone is follows from their IP address, and is no answer of theirs. */
const about = ownColumns(
  {
    'response id': 'respondent',
    'date submitted': 'received',
    'time started': 'tool',
    status: 'tool',
    'legacy comments': 'tool',
    comments: 'tool',
    language: 'tool',
    referer: 'tool',
    'extended referer': 'tool',
    sessionid: 'tool',
    'user agent': 'tool',
    'extended user agent': 'tool',
    tags: 'tool',
    'url redirect': 'tool',
    'contact id': 'personal',
    'ip address': 'personal',
    longitude: 'personal',
    latitude: 'personal',
    country: 'personal',
    city: 'personal',
    'state/region': 'personal',
    postal: 'personal',
  },
  [
    [/^url variable:/, 'tool'],
    [/^time-page-\d+$/, 'tool'],
  ],
);

/** One header row. A column for one answer of several is called `answer:question`, and both may hold colons. */
export const alchemer: LayoutRule = {
  layout: 'alchemer',
  read(rows) {
    const [first = []] = rows;
    if (!includesAll(first, ['response id', 'time started', 'date submitted'])) return undefined;
    const status = first.findIndex((name) => plain(name) === 'status');
    const endings = first.map((name, at) => (about(plain(name)) ? [] : endingsOf(first[at] ?? '')));
    const times = new Map<string, number>();
    for (const ending of [...endings.flat(), ...first]) times.set(ending, (times.get(ending) ?? 0) + 1);
    return {
      headerRows: 1,
      columns: first.map((name, at) => {
        const question = endings[at]?.find((ending) => (times.get(ending) ?? 0) > 1);
        if (question === undefined) return withAbout({ name, question: name }, about(plain(name)));
        const option = name.slice(0, -question.length - 1).trim();
        return optionColumn({ name, question, option }, cellsBelow(rows, 1, at));
      }),
      unfinished: (cells) => status >= 0 && !/^(?:complete)?$/i.test(cells[status] ?? ''),
    };
  },
};

/** What stands behind each colon, the longest first. */
function endingsOf(name: string): string[] {
  const endings: string[] = [];
  for (let at = name.indexOf(':'); at >= 0; at = name.indexOf(':', at + 1)) endings.push(name.slice(at + 1));
  return endings.filter((ending) => ending.trim() !== '');
}
