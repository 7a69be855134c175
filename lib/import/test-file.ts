import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { vi } from 'vitest';
import { rebuildCells } from '@/lib/aggregates/rebuild-cells';
import { db } from '@/lib/db/client';
import { authorOf } from '@/lib/reports/author';
import { exportReports } from './export-reports';
import { type Imported, type ImportOptions, importReports } from './import-reports';
import type { DateOrder } from './read-month';
import { readReportFile } from './read-report-file';
import { columnNames } from './report-file';

export const secret = 'a secret that is long enough to be one';
/** What `secret` was rotated to, or that of another site. */
export const rotated = 'another secret that is long enough for it';

export const header = columnNames.join(',');

/** A report as the tests write it, where it differs from the usual one. */
export interface Row {
  coder?: string;
  month?: string;
  year?: string;
  amount?: string;
  state?: string;
  more?: string;
}

export const line = ({
  coder = 'ann',
  month = '2026-03',
  year = '2026',
  amount = '54500',
  state = 'TX',
  more = '',
}: Row) =>
  `${coder},${month},yearly,${amount},40,,,${year},coder,general,hospital,remote,full_time,${state},4,cpc;crc,${more}`;
export const file = (...rows: Row[]) => Readable.from([[header, ...rows.map(line)].join('\n')]);
export const approve = (source: Readable, { dates, ...options }: Partial<ImportOptions> & { dates?: DateOrder } = {}) =>
  importReports(readReportFile(source, new Date(), dates), {
    by: 'command-line',
    survey: 'chapter',
    status: 'APPROVED',
    skipBad: false,
    secret,
    ...options,
  });
/** How many were added; 0 where the import stopped. */
export const added = (imported: Imported) => (imported.stopped ? 0 : imported.added.all);
export const many = (count: number): Row[] =>
  Array.from({ length: count }, (_, index) => ({ coder: `coder ${index}`, amount: String(45_000 + index * 100) }));

export async function exported(key = secret): Promise<string> {
  const out = new PassThrough();
  const [csv] = await Promise.all([text(out), exportReports(out, key)]);
  return csv;
}

export async function forgetAll(): Promise<void> {
  await db.$executeRaw`TRUNCATE report, cell, cell_block, published_figure, release, pay_model, audit_event, import`;
}

/** Two surveys with these ids, as imports had them that were told no survey: pay of $50,000 in one, $60,000 in the other. */
export async function importedUnnamed(...ids: string[]): Promise<void> {
  const states = ['TX', 'UT'];
  const rows = [50_000, 60_000].flatMap((pay) =>
    ids.map((coder, index): Row => ({ coder: `${pay} ${coder}`, amount: String(pay), state: states[index] ?? 'ID' })),
  );
  await approve(file(...rows));
  for (const { annualCents, state, id } of await db.report.findMany()) {
    const author = authorOf(`imported ${ids[states.indexOf(state)]}`, secret);
    await db.report.update({ where: { id }, data: { author, authorSequence: annualCents / 1_000_000 } });
  }
  await db.auditEvent.create({ data: { action: 'reports_imported' } });
  await rebuildCells();
}

/** For `beforeEach`: no report, on the day on which the tests import. */
export async function startAnew(): Promise<() => void> {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-15T12:00:00Z') });
  await forgetAll();
  return () => vi.useRealTimers();
}
