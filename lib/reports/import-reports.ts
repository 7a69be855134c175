import { createHmac } from 'node:crypto';
import type { Readable } from 'node:stream';
import { rebuildWithin } from '@/lib/aggregates/rebuild-cells';
import { takeReleaseLock } from '@/lib/aggregates/record-change';
import { db, type Transaction } from '@/lib/db/client';
import { derivePay } from '@/lib/survey/pay';
import { authorOf } from './author';
import { importedJob } from './imported-job';
import { type FileRow, readReportFile } from './read-report-file';
import { payEntryOf } from './report-input';
import { triageOfImport } from './triage';

export interface ImportOptions {
  status: 'PENDING' | 'APPROVED';
  /** Leave bad rows out instead of refusing the file. */
  skipBad: boolean;
  /** The key of authorship: see author.ts. */
  secret: string;
  /** Told now and then how many rows were read. */
  onProgress?: (rows: number) => void;
}

export interface Imported {
  rows: number;
  /** Reports that were not there before; 0 when the file was refused. */
  added: number;
  /** How many rows are bad, and the first of them. */
  badRows: number;
  bad: Extract<FileRow, { problems: unknown }>[];
}

const CHUNK = 2_000;
const LISTED = 50;
const ONE_HOUR = 3_600_000;

class Refused extends Error {}

/**
 * Adds the reports of a file, and publishes. All in one transaction: either everything is there, or nothing. A row that
 * was imported before, in this or another file, is the same report and not added again. Throws UnreadableFile.
 */
export async function importReports(file: Readable, options: ImportOptions): Promise<Imported> {
  const imported: Imported = { rows: 0, added: 0, badRows: 0, bad: [] };
  const write = async (tx: Transaction) => {
    await takeReleaseLock(tx);
    await tx.$executeRaw`CREATE TEMPORARY TABLE imported (LIKE report) ON COMMIT DROP`;
    await stage(tx, file, options, imported);
    if (imported.badRows > 0 && !options.skipBad) throw new Refused();
    imported.added = await addStaged(tx);
    await tx.auditEvent.create({
      data: { action: 'reports_imported', detail: `${imported.added} as ${options.status.toLowerCase()}` },
    });
    if (options.status === 'APPROVED') await rebuildWithin(tx);
  };
  try {
    await db.$transaction(write, { timeout: ONE_HOUR, maxWait: ONE_HOUR });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
  }
  return imported;
}

async function stage(tx: Transaction, file: Readable, options: ImportOptions, imported: Imported): Promise<void> {
  const now = new Date();
  let chunk: ReturnType<typeof columnsOf>[] = [];
  let writing: Promise<unknown> = Promise.resolve();
  /** The next rows are read while PostgreSQL takes these. */
  const flush = async () => {
    await writing;
    const { rows } = imported;
    writing = tx.$executeRaw`
      INSERT INTO imported SELECT * FROM jsonb_populate_recordset(NULL::report, ${JSON.stringify(chunk)}::jsonb)`.then(
      () => options.onProgress?.(rows),
    );
    writing.catch(() => undefined); // is heard of where it is awaited
    chunk = [];
  };
  try {
    for await (const row of readReportFile(file, now)) {
      imported.rows += 1;
      if (row.problems) {
        imported.badRows += 1;
        if (imported.bad.length < LISTED) imported.bad.push(row);
      } else if (imported.badRows === 0 || options.skipBad) {
        chunk.push(columnsOf(row, imported.rows, options, now));
        if (chunk.length === CHUNK) await flush();
      }
    }
    await flush();
  } finally {
    await writing;
  }
}

/** The row of `report`. Its id follows from what it says, so that the same row is the same report. */
function columnsOf(
  { coder, job, receivedMonth, input }: Extract<FileRow, { input: unknown }>,
  position: number,
  { status, secret }: ImportOptions,
  now: Date,
) {
  const author = authorOf(`imported ${coder}`, secret);
  const pay = derivePay(payEntryOf(input));
  return {
    id: idOf(JSON.stringify([author, receivedMonth, input]), secret),
    author,
    author_sequence: position,
    job: importedJob(job, { author, input, secret }),
    status,
    sample: false,
    received_at: status === 'PENDING' ? now : null,
    received_month: receivedMonth,
    counted: false,
    ...triageOfImport,
    pay_basis: input.payBasis,
    amount_cents: input.amount,
    paid_hours_per_week: input.paidHoursPerWeek,
    charts_per_hour: input.chartsPerHour,
    bonus_cents: input.bonus,
    pay_year: input.payYear,
    state: input.state,
    experience_years: input.experienceYears,
    role: input.role,
    credentials: input.credentials,
    specialty: input.specialty,
    setting: input.setting,
    arrangement: input.arrangement,
    employment: input.employment,
    benefits: input.benefits,
    hourly_cents: pay.hourlyCents,
    annual_cents: pay.annualCents,
    annual_total_cents: pay.annualTotalCents,
  };
}

/** A UUID of version 8: its own making, from a keyed hash. */
function idOf(content: string, secret: string): string {
  const hex = createHmac('sha256', secret).update(`report:${content}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Of rows that say the same one is added; an author's reports are numbered on in the order of month and file. */
async function addStaged(tx: Transaction): Promise<number> {
  await tx.$executeRaw`ANALYZE imported`; // else PostgreSQL takes a temporary table for a small one
  await tx.$executeRaw`DELETE FROM imported USING report WHERE report.id = imported.id`;
  await tx.$executeRaw`
    DELETE FROM imported USING (SELECT id, min(author_sequence) AS first FROM imported GROUP BY id) AS same
    WHERE same.id = imported.id AND imported.author_sequence > same.first`;
  await tx.$executeRaw`
    UPDATE imported SET author_sequence = numbered.next FROM (
      SELECT id, (row_number() OVER (PARTITION BY author ORDER BY received_month, author_sequence)
        + coalesce((SELECT max(known.author_sequence) FROM report AS known WHERE known.author = imported.author), 0))::int
        AS next FROM imported
    ) AS numbered WHERE numbered.id = imported.id`;
  return tx.$executeRaw`INSERT INTO report SELECT * FROM imported`;
}
