import type { Imported, Stopped } from './import-reports';
import type { IdQuestion } from './question-staged';
import type { ReadOtherwise, Staged } from './stage-reports';

const counting = new Intl.NumberFormat('en-US');
const LONGEST = 60;

/** What the operator is told about an import: what was wrong or reinterpreted, and what became of each line. */
export function importSummary(imported: Imported): string {
  const { staged } = imported;
  const said = [...badRows(staged), ...otherwise(staged)];
  if (imported.stopped) return [...said, ...whyStopped(imported.stopped, staged), ...linesOf(staged)].join('\n');
  const { added, known, displaced } = imported;
  const rows: [number, string][] = [
    [added.all, 'added'],
    [known.approvedBefore + known.waiting + known.closed + known.approvedNow, 'there already'],
    [known.repeated, 'more than once in the file'],
    [known.deleted, 'deleted here since that export, and left out; --deleted-too adds them'],
  ];
  const ofAdded: [number, string][] = [
    [added.counted, 'count'],
    [added.waiting, 'wait for a moderator'],
    [added.outsideWindow, 'were received too long ago to count'],
    [added.newerPay, 'give way to newer pay of the same coder'],
    [added.mainJob, 'give way to the main job of the same coder'],
  ];
  const ofKnown: [number, string][] = [
    [known.approvedNow, 'waited and are approved now'],
    [known.approvedBefore, 'approved'],
    [known.waiting, 'waiting'],
    [known.closed, 'rejected, withdrawn or corrected here, and left so'],
  ];
  const [addedLine, knownLine, ...others] = rows.map(([count, what]) => entry(count, what, 2));
  return [
    ...said,
    ...(imported.importId === null ? ['A dry run: nothing was written. The import would do this.'] : []),
    ...linesOf(staged),
    ...(addedLine ?? []),
    ...ofAdded.flatMap(([count, what]) => entry(count, what, 4)),
    ...(knownLine ?? []),
    ...ofKnown.flatMap(([count, what]) => entry(count, what, 4)),
    ...others.flat(),
    ...entry(displaced, 'that were here before give way to those of the file, and count no more', 2),
    ...(imported.importId !== null && added.all > 0
      ? [`Import ${imported.importId}: --undo ${imported.importId} takes it out again.`]
      : []),
  ].join('\n');
}

function entry(count: number, what: string, indent: number): string[] {
  return count > 0 ? [`${' '.repeat(indent)}${counting.format(count)} ${what}`] : [];
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

function standing(text: string): string {
  if (text === '') return 'nothing stands there';
  const shown = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return `“${shown.replace(/\p{Cc}/gu, '\u{fffd}')}”`;
}

function otherwise(staged: Staged): string[] {
  const said = staged.otherwise.map(readOtherwise);
  const more = staged.otherwiseMore;
  return more > 0 ? [...said, `… and ${counting.format(more)} more cells of the same columns`] : said;
}

function readOtherwise({ column, stands, read, line, times }: ReadOtherwise): string {
  const more = times > 1 ? `, and ${counting.format(times - 1)} more times` : '';
  return `Line ${line}, ${column}: read ${standing(stands)} as ${read}${more}`;
}

function whyStopped(stopped: Stopped, staged: Staged): string[] {
  switch (stopped.why) {
    case 'bad-rows':
      return ['Nothing was imported. Fix the rows named above, or leave them out with --skip-bad.'];
    case 'ids':
      return [
        ...stopped.questions.map(aboutIds),
        ...staged.rewritten.map(({ line, id, why }) => `Line ${line}, coder: ${standing(id)}: ${why}.`),
        ...(staged.rewrittenIds > staged.rewritten.length
          ? [`… and ${counting.format(staged.rewrittenIds - staged.rewritten.length)} more such ids`]
          : []),
        `Nothing was imported. ${TAKE_IDS}`,
      ];
    case 'days-or-years':
      return [
        'Nothing was imported. Every day written in received_month may be a year: Excel shows March 2025 as Mar-25, which other spreadsheets read as 25 March of this year. Write months as 2026-03, or say that the dates are right with --dates-as-written.',
      ];
    case 'date-order': {
      const { 'day-first': shown, assumed } = staged.dateEvidence;
      return [
        `Nothing was imported. In line ${shown?.line} the day comes first (${standing(shown?.stands ?? '')}), and line ${assumed?.line} (${standing(assumed?.stands ?? '')}) may be meant so too. Write months as 2026-03, or say which comes first in every date: --dates month-first or --dates day-first.`,
      ];
    }
    case 'people': {
      const { twins, ofRows, lines } = stopped.question;
      const all = counting.format(ofRows);
      return [
        `Nothing was imported. ${counting.format(twins)} of the ${all} reports that would be added, such as in line ${lines.slice(0, 5).join(', ')}, are here already in every cell, as other coders’.`,
        'If they are the same people, give --survey the name of the earlier import, which stands in the log at /admin/log. If AUTHORSHIP_SECRET was rotated since, set OLD_AUTHORSHIP_SECRET as well. If they are other people, say so with --other-people.',
      ];
    }
  }
}

const TAKE_IDS =
  'Take the ids from the original file with their column read as text, or say that they are right with --ids-as-written.';

function aboutIds({ lines, ids, why }: IdQuestion): string {
  const where = `${lines.length === 1 ? 'Line' : 'Lines'} ${lines.slice(0, 5).join(', ')}, coder:`;
  const quoted = ids.slice(0, 5).map(standing).join(' and ');
  switch (why) {
    case 'same-number':
      return `${where} ${quoted} are the same number to a spreadsheet, so one of them may have been rewritten.`;
    case 'repeated':
      return `${where} ${quoted} has several reports, which may be of several coders: a spreadsheet drops zeros in front, as of 007.`;
    case 'padded-before':
      return `${where} ${quoted} was imported before with other zeros in front, so either may have been rewritten.`;
  }
}
