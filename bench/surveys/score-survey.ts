import type { BenchRow } from '@/bench/measured';
import type { FileLine } from '@/lib/import/read-report';
import { mappedRowReader } from '@/lib/mapping/read-mapped-file';
import { payEntryOf } from '@/lib/reports/report-input';
import { readMappingFile } from '@/lib/start/read-mapping-file';
import { derivePay } from '@/lib/survey/pay';
import type { SurveyTable } from '@/lib/tables/survey-table';
import type { KnownSurvey } from './known-surveys';
import { type PlainRow, plainRow } from './plain-row';

const LEAST_RIGHT = 99;
const REASONS = 3;
const counting = new Intl.NumberFormat('en-US');

/**
 * Reads each row in dollars through the mapping, and beside it with the second reader where it is plainly written: the same
 * month, state and pay are right. Says each row that came in otherwise. Throws UnreadableFile.
 */
export async function scoreSurvey(
  survey: KnownSurvey,
  table: SurveyTable,
  say: (text: string) => void,
): Promise<BenchRow[]> {
  const readRow = await mappedRowReader(table, await readMappingFile(survey.mapping), new Date());
  const at = (column: keyof KnownSurvey['columns']) =>
    table.columns.findIndex(({ name }) => name === survey.columns[column]);
  const [received, where, pay, currency] = [at('received'), at('where'), at('pay'), at('currency')];
  const plainly = { right: 0, wrong: 0, refused: 0 };
  const all = { read: 0, refused: 0 };
  const [whyAll, whyPlain] = [new Map<string, number>(), new Map<string, number>()];
  for await (const rows of table.rows()) {
    for (const row of rows) {
      const cell = (index: number) => row.cells[index] ?? '';
      if (cell(currency).toUpperCase() !== 'USD') continue;
      const line = readRow(row);
      all[line.kind === 'report' ? 'read' : 'refused'] += 1;
      if (line.kind !== 'report') note(whyAll, reasonOf(line));
      const plain = plainRow({ received: cell(received), where: cell(where), pay: cell(pay) }, survey.asked);
      if (!plain) continue;
      const became = line.kind !== 'report' ? 'refused' : isSame(line, plain) ? 'right' : 'wrong';
      plainly[became] += 1;
      if (became === 'wrong') say(`${survey.name}, line ${row.line} came in otherwise than it plainly says`);
      if (became === 'refused') note(whyPlain, reasonOf(line));
    }
  }
  const sum = plainly.right + plainly.wrong + plainly.refused;
  const share = (what: string, count: number, of: number, bar: BenchRow['bar'], why = ''): BenchRow => ({
    what: `${survey.name}: ${what}`,
    unit: '%',
    value: (100 * count) / Math.max(of, 1),
    bar,
    rivals: [],
    detail: `${counting.format(count)} of ${counting.format(of)}${why}`,
  });
  return [
    share('plainly written rows that came in right', plainly.right, sum, { least: LEAST_RIGHT }),
    share('that came in wrong', plainly.wrong, sum, { most: 0 }),
    share('that were refused', plainly.refused, sum, null, most(whyPlain)),
    share(
      'all rows in dollars that came in, however they are written',
      all.read,
      all.read + all.refused,
      null,
      most(whyAll),
    ),
  ];
}

function isSame({ receivedMonth, input }: Extract<FileLine, { kind: 'report' }>, plain: PlainRow): boolean {
  return (
    receivedMonth.toISOString().startsWith(plain.month) &&
    input.state === plain.state &&
    derivePay(payEntryOf(input)).annualCents === plain.cents
  );
}

function note(reasons: Map<string, number>, reason: string): void {
  reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
}

/** What rows were refused for most often. */
function most(reasons: ReadonlyMap<string, number>): string {
  const sorted = [...reasons].sort(([, one], [, other]) => other - one).slice(0, REASONS);
  return sorted.map(([reason, count]) => `; ${counting.format(count)} × ${reason}`).join('');
}

function reasonOf(line: FileLine): string {
  if (line.kind !== 'bad') return line.kind;
  return line.problems.map(({ message }) => message).join(' and ');
}
