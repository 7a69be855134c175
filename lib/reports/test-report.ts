import { randomUUID } from 'node:crypto';
import { monthOf } from '@/lib/aggregates/window';
import { checked } from '@/lib/auth/test-checked';
import type { Checked, Moderator, Viewer } from '@/lib/auth/viewer';
import { db } from '@/lib/db/client';
import { type About, anotherJob } from './about';
import { approveReports } from './approve-reports';
import { authorOf } from './author';
import type { Batch } from './decision';
import type { QueueQuestion } from './queue-question';
import { rejectReports } from './reject-reports';
import type { Rejection } from './rejection';
import { columnsOf, type ReportInput } from './report-input';
import { submitReport } from './submit-report';
import { undoDecisions } from './undo-decisions';

/** Someone for the tests, who needs no account in the database: their role counts as checked. */
export function person<Role extends Viewer['role']>(role: Role, name: string = role): Checked<Role> {
  return checked({ userId: randomUUID(), email: `${name}@example.org`, role, banned: false });
}

/** A report as the tests send it: of a coder in Wyoming, with ordinary pay. */
export const typicalReport: ReportInput = {
  payBasis: 'yearly',
  amount: 545_000_000,
  paidHoursPerWeek: 40,
  chartsPerHour: null,
  gsGrade: null,
  gsStep: null,
  gsArea: null,
  production: 0,
  extraPay: 0,
  bonus: 100_000,
  payYear: new Date().getUTCFullYear(),
  paySetBy: null,
  state: 'WY',
  area: null,
  experienceYears: 4,
  role: 'coder',
  credentials: ['cpc', 'crc'],
  specialty: 'risk_adjustment',
  setting: 'hospital',
  arrangement: 'remote',
  employment: 'full_time',
  benefits: ['retirement'],
};

/** All that waits, the oldest first. */
export const wholeQueue: QueueQuestion = { show: 'all', order: 'oldest', page: 1 };

export const sameJob = (job: number): About => ({ kind: 'same-job', job });
export const correction = (originalId: string): About => ({ kind: 'correction', originalId });

/** Sends a report and returns its id. */
export async function pendingReport(
  coder: Viewer,
  change: Partial<ReportInput> = {},
  about: About = anotherJob,
): Promise<string> {
  const id = randomUUID();
  await submitReport(coder, id, { ...typicalReport, ...change }, about);
  return id;
}

/** Puts many ordinary reports of as many authors into the queue at once, past triage and limits; returns their ids. */
export async function manyPending(count: number, change: Partial<ReportInput> = {}): Promise<string[]> {
  const input = { ...typicalReport, ...change };
  const receivedAt = new Date();
  const rows = Array.from({ length: count }, () => ({
    ...columnsOf(input),
    id: randomUUID(),
    author: authorOf(randomUUID()),
    authorSequence: 1,
    receivedAt,
    receivedMonth: monthOf(receivedAt),
  }));
  await db.report.createMany({ data: rows });
  return rows.map(({ id }) => id);
}

/** Coders that a cell holds. */
export async function codersIn(cell: string): Promise<number> {
  const stored = await db.cell.findUnique({ where: { name: cell }, select: { coders: true } });
  return stored?.coders ?? 0;
}

/** Forgets all reports and what was made of them. */
export async function forgetReports(): Promise<void> {
  await db.$executeRaw`TRUNCATE report, cell, cell_block, published_figure, release, pay_model, audit_event, rate_limit, monthly_tally, import`;
}

/** Steps on one report. */
export async function approveReport(moderator: Moderator, id: string) {
  return outcomeOf(await approveReports(moderator, [id]));
}

export async function rejectReport(moderator: Moderator, id: string, rejection: Rejection) {
  return outcomeOf(await rejectReports(moderator, [id], rejection));
}

export async function undoDecision(moderator: Moderator, id: string) {
  return outcomeOf(await undoDecisions(moderator, [id]));
}

function outcomeOf({ refused: [refusal], moved }: Batch) {
  return { outcome: refusal?.why ?? 'done', moved };
}
