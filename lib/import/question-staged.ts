import type { Transaction } from '@/lib/db/client';
import { sameContent } from './same-content';

/** Ids that may be one coder's or several's. `lines` are the first lines that hold them; some of each. */
export interface IdQuestion {
  lines: number[];
  ids: string[];
  why: 'same-number' | 'repeated' | 'padded-before';
}

/** Where the rows that would be added are, cell for cell, reports that other coders have here. */
export interface PeopleQuestion {
  twins: number;
  ofRows: number;
  /** The first of them. */
  lines: number[];
}

/** Ids whose zeros in front a spreadsheet may have dropped, or that it may have made the same number of. */
export async function questionIds(tx: Transaction, most: number): Promise<IdQuestion[]> {
  const sameNumber = await tx.$queryRaw<Omit<IdQuestion, 'why'>[]>`
    SELECT (array_agg(line ORDER BY line))[1:${most}::int] AS lines, (array_agg(id_text ORDER BY line))[1:${most}::int] AS ids FROM (
      SELECT min(line) AS line, id_text, id_number FROM imported WHERE id_number IS NOT NULL GROUP BY id_text, id_number
    ) AS id GROUP BY id_number HAVING count(*) > 1 ORDER BY min(line) LIMIT ${most}`;
  // Where all ids are of one length, none has lost a zero.
  const repeated = await tx.$queryRaw<Omit<IdQuestion, 'why'>[]>`
    SELECT (array_agg(line ORDER BY line))[1:${most}::int] AS lines, ARRAY[id_text] AS ids FROM imported
    WHERE id_text ~ '^[1-9][0-9]*$' AND fate IS DISTINCT FROM 'repeated' AND (
      SELECT count(DISTINCT length(id_text)) FROM imported WHERE id_text IS NOT NULL) > 1
    GROUP BY id_text HAVING count(*) > 1 ORDER BY min(line) LIMIT ${most}`;
  const before = await tx.$queryRaw<Omit<IdQuestion, 'why'>[]>`
    SELECT ARRAY[min(line)] AS lines, ARRAY[id_text] AS ids FROM imported
    WHERE cardinality(padded) > 0 AND fate IS NULL
      AND EXISTS (SELECT 1 FROM report WHERE report.author = ANY (imported.padded))
    GROUP BY id_text ORDER BY min(line) LIMIT ${most}`;
  return [
    ...sameNumber.map((question) => ({ ...question, why: 'same-number' as const })),
    ...repeated.map((question) => ({ ...question, why: 'repeated' as const })),
    ...before.map((question) => ({ ...question, why: 'padded-before' as const })),
  ];
}

/** More than chance makes alike. */
const LEAST_SHARE = 0.1;

/** Undefined where no more of the rows are like other coders' reports than chance makes alike. */
export async function questionPeople(
  tx: Transaction,
  columns: readonly string[],
  most: number,
): Promise<PeopleQuestion | undefined> {
  const [adding] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM imported WHERE fate IS NULL AND NOT ours`;
  const twins = await tx.$queryRaw<{ line: number; all: number }[]>`
    SELECT line, count(*) OVER ()::int AS all FROM (SELECT DISTINCT imported.line FROM imported JOIN report
      ON report.annual_cents = imported.annual_cents AND report.author <> imported.author
      AND ${sameContent(columns, 'report', 'imported')}
    WHERE imported.fate IS NULL AND NOT imported.ours
      AND NOT EXISTS (SELECT 1 FROM imported AS other WHERE other.known = report.id)
    ) AS twin ORDER BY line LIMIT ${most}`;
  const [ofRows, count] = [adding?.count ?? 0, twins[0]?.all ?? 0];
  if (count === 0 || count < LEAST_SHARE * ofRows) return undefined;
  return { twins: count, ofRows, lines: twins.map(({ line }) => line) };
}
