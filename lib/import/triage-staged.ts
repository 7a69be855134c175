import { allCells } from '@/lib/aggregates/all-cells';
import type { CellName } from '@/lib/aggregates/cell';
import { type CellAttributes, cellsOf } from '@/lib/aggregates/cells-of';
import type { Figure } from '@/lib/aggregates/figure';
import { latestFigures } from '@/lib/aggregates/latest-figures';
import type { Transaction } from '@/lib/db/client';
import { estimateOf } from '@/lib/estimate/estimate';
import { jobOfReport } from '@/lib/estimate/job-of-report';
import type { CurrentModel } from '@/lib/estimate/read-model';
import {
  type Finding,
  type OtherReport,
  SAME_PAY,
  SUSPICIOUS_FROM,
  type TriagedReport,
  triage,
} from '@/lib/reports/triage';

interface StagedReport extends TriagedReport, CellAttributes {
  line: number;
  id: string;
  author: string;
  /** Such as `2026-03`. */
  receivedMonth: string;
  twinMonth: string | null;
  twinCents: number | null;
}

interface Found {
  line: number;
  findings: Finding[];
  suspicion: number;
}

const PAGE = 5_000;
/** Of one coder's other reports. */
const MOST_OTHERS = 50;

/**
 * Notes on the new staged rows what is odd about them, by the rules that others go by. A row is held against what is here
 * and against earlier rows of the same coder, but not against other coders of the file: a survey asks many who are alike,
 * and they are no wave. With `approves` ordinary rows start approved. Returns how many do.
 */
export async function triageStaged(
  tx: Transaction,
  model: CurrentModel | null,
  { now, approves }: { now: Date; approves: boolean },
): Promise<number> {
  await findTwins(tx);
  const figures = await latestFigures(tx, allCells(now));
  let approved = 0;
  let last = { author: '', line: 0 };
  let own: OtherReport[] = [];
  for (let page = await pageAfter(tx, last); page.length > 0; page = await pageAfter(tx, last)) {
    const there = await reportsHere(tx, page);
    const found: Found[] = [];
    for (const row of page) {
      if (row.author !== last.author) own = there.get(row.author) ?? [];
      const { findings, suspicion } = triageRow(row, { own, figures, model });
      found.push({ line: row.line, findings, suspicion });
      own = [...own, row].slice(-MOST_OTHERS);
      last = row;
    }
    approved += await note(tx, found, approves);
  }
  return approved;
}

function triageRow(
  row: StagedReport,
  {
    own,
    figures,
    model,
  }: { own: readonly OtherReport[]; figures: ReadonlyMap<CellName, Figure>; model: CurrentModel | null },
) {
  const { twinMonth, twinCents } = row;
  return triage({
    report: row,
    month: row.receivedMonth,
    expected: model && estimateOf(model.predictor, jobOfReport(row)),
    figures: cellsOf(row).flatMap((cell) => figures.get(cell) ?? []),
    ofAuthor: own,
    twins: twinMonth && twinCents !== null ? [{ ...row, receivedMonth: twinMonth, annualCents: twinCents }] : [],
    arrived: [],
  });
}

/** Of each row the report of someone else here that says the same with the closest pay. */
async function findTwins(tx: Transaction): Promise<void> {
  await tx.$executeRaw`
    CREATE TEMPORARY TABLE twin ON COMMIT DROP AS
    SELECT DISTINCT ON (line) line, report.received_month AS month, report.annual_cents AS cents
    FROM imported JOIN report USING (state, role, specialty, setting, arrangement, employment, experience_years, credentials)
    WHERE imported.fate IS NULL AND report.status IN ('PENDING', 'APPROVED') AND report.author <> imported.author
      AND abs(report.annual_cents - imported.annual_cents)
        <= ${SAME_PAY}::float8 * greatest(report.annual_cents, imported.annual_cents)
    ORDER BY line, abs(report.annual_cents - imported.annual_cents)`;
  await tx.$executeRaw`ANALYZE twin`;
}

function pageAfter(tx: Transaction, { author, line }: { author: string; line: number }): Promise<StagedReport[]> {
  return tx.$queryRaw<StagedReport[]>`
    SELECT imported.line, id::text AS id, author, to_char(received_month, 'YYYY-MM') AS "receivedMonth",
      pay_basis AS "payBasis", (amount * 10000)::float8 AS "amountE4", production_cents AS "productionCents",
      extra_pay_cents AS "extraPayCents", bonus_cents AS "bonusCents", paid_hours_per_week::float8 AS "paidHoursPerWeek",
      charts_per_hour::float8 AS "chartsPerHour", pay_year AS "payYear", state, experience_years AS "experienceYears", role,
      credentials::text[] AS credentials, specialty, setting, arrangement, employment, benefits::text[] AS benefits,
      annual_cents AS "annualCents", to_char(twin.month, 'YYYY-MM') AS "twinMonth", twin.cents AS "twinCents"
    FROM imported LEFT JOIN twin USING (line)
    WHERE fate IS NULL AND (author, imported.line) > (${author}, ${line}::int) ORDER BY author, imported.line LIMIT ${PAGE}`;
}

/** What these rows' coders have reported here, by coder. */
async function reportsHere(tx: Transaction, page: readonly StagedReport[]): Promise<Map<string, OtherReport[]>> {
  const authors = [...new Set(page.map(({ author }) => author))];
  const reports = await tx.$queryRaw<(OtherReport & { author: string })[]>`
    SELECT id::text AS id, author, to_char(received_month, 'YYYY-MM') AS "receivedMonth", pay_year AS "payYear", state,
      experience_years AS "experienceYears", role, credentials::text[] AS credentials, specialty, setting, arrangement,
      employment, annual_cents AS "annualCents", paid_hours_per_week::float8 AS "paidHoursPerWeek"
    FROM report WHERE author = ANY (${authors}::char(64)[]) AND status <> 'REPLACED' ORDER BY author_sequence`;
  const byAuthor = new Map<string, OtherReport[]>();
  for (const report of reports) byAuthor.set(report.author, [...(byAuthor.get(report.author) ?? []), report]);
  return byAuthor;
}

/** Returns how many are approved by it. */
async function note(tx: Transaction, found: readonly Found[], approves: boolean): Promise<number> {
  const ordinary = (each: Found) => approves && each.suspicion < SUSPICIOUS_FROM;
  await tx.$executeRaw`
    UPDATE imported SET findings = found.findings, suspicion = found.suspicion
    FROM jsonb_to_recordset(${JSON.stringify(found)}::jsonb) AS found (line int, findings jsonb, suspicion int)
    WHERE imported.line = found.line`;
  const lines = found.filter(ordinary).map(({ line }) => line);
  return tx.$executeRaw`
    UPDATE imported SET status = 'APPROVED', received_at = NULL, counted = true WHERE line = ANY (${lines}::int[])`;
}
