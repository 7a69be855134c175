import type { Imported, Stopped } from './import-reports';
import { DELETED, fatesOf, standing, stoppedWords } from './import-words';
import type { ReadOtherwise, Staged } from './stage-reports';

const counting = new Intl.NumberFormat('en-US');

/** What the operator is told about an import: what was wrong or reinterpreted, and what became of each line. */
export function importSummary(imported: Imported): string {
  const { staged } = imported;
  const said = [...badRows(staged), ...otherwise(staged)];
  if (imported.stopped) return [...said, ...whyStopped(imported.stopped, staged), ...linesOf(staged)].join('\n');
  const { added, displaced } = imported;
  return [
    ...said,
    ...(imported.importId === null ? ['A dry run: nothing was written. The import would do this.'] : []),
    ...linesOf(staged),
    ...fatesOf(imported).flatMap(({ count, what, of }) => [
      entry(count, what === DELETED ? `${what}; --deleted-too adds them` : what, 2),
      ...of.map((part) => entry(part.count, part.what, 4)),
    ]),
    ...(displaced > 0
      ? [entry(displaced, 'that were here before give way to those of the file, and count no more', 2)]
      : []),
    ...(imported.importId !== null && added.all > 0
      ? [`Import ${imported.importId}: --undo ${imported.importId} takes it out again.`]
      : []),
  ].join('\n');
}

function entry(count: number, what: string, indent: number): string {
  return `${' '.repeat(indent)}${counting.format(count)} ${what}`;
}

function linesOf({ lines, headers, empty, leftOut, rows, badRows }: Staged): string[] {
  const parts: [number, string][] = [
    [rows, 'with a report'],
    [badRows, 'refused'],
    [headers, headers === 1 ? 'header' : 'headers'],
    [empty, 'empty'],
    [leftOut, 'unfinished, or of others than the survey is about'],
  ];
  const said = parts.filter(([count]) => count > 0).map(([count, what]) => `${counting.format(count)} ${what}`);
  return [`${counting.format(lines)} ${lines === 1 ? 'line' : 'lines'}: ${said.join(', ')}.`];
}

function badRows({ bad, badRows: all }: Staged): string[] {
  const named = bad.flatMap(({ line, problems }) =>
    problems.map(({ column, stands, message }) => `Line ${line}, ${column}: ${standing(stands)}. ${ended(message)}`),
  );
  return all > bad.length ? [...named, `… and ${counting.format(all - bad.length)} more bad rows`] : named;
}

const WHICH_FIRST = 'say which comes first';

function ended(message: string): string {
  if (message.endsWith(WHICH_FIRST)) return `${message}: --dates month-first or --dates day-first.`;
  return /[.?!]$/.test(message) ? message : `${message}.`;
}

function otherwise(staged: Staged): string[] {
  const said = staged.otherwise.map(readOtherwise);
  const more = staged.otherwiseMore;
  return more > 0 ? [...said, `… and ${counting.format(more)} more cells of the same columns`] : said;
}

function readOtherwise({ column, stands, read, line, times }: ReadOtherwise): string {
  const more = times > 2 ? `, and ${counting.format(times - 1)} more times` : times === 2 ? ', and once more' : '';
  return `Line ${line}, ${column}: read ${standing(stands)} as ${read}${more}`;
}

/** What an answer is given with here. */
const flags: Record<Stopped['why'], string> = {
  'bad-rows': '--skip-bad leaves them out',
  ids: '--ids-as-written says so',
  'days-or-years': '--dates-as-written says so',
  'date-order': '--dates month-first or --dates day-first says it',
  people:
    '--survey names it, --other-people says that they are other people. If AUTHORSHIP_SECRET was rotated since, set OLD_AUTHORSHIP_SECRET as well',
};

function whyStopped(stopped: Stopped, staged: Staged): string[] {
  const { said, remedy } = stoppedWords(stopped, staged);
  return [...said, `Nothing was imported. ${remedy} ${flags[stopped.why]}.`];
}
