import { randomUUID } from 'node:crypto';
import type { Viewer } from '@/lib/auth/viewer';
import { db } from '@/lib/db/client';
import type { ReportInput } from './report-input';
import { submitReport } from './submit-report';

/** Someone for the tests, who needs no account in the database. */
export function person(role: Viewer['role'], name: string = role): Viewer {
  return { userId: randomUUID(), email: `${name}@example.org`, role, banned: false };
}

/** A report as the tests send it: of a coder in Wyoming, with ordinary pay. */
export const typicalReport: ReportInput = {
  payBasis: 'yearly',
  amount: 5_450_000,
  paidHoursPerWeek: 40,
  chartsPerHour: null,
  bonus: 100_000,
  payYear: new Date().getUTCFullYear(),
  state: 'WY',
  experienceYears: 4,
  role: 'coder',
  credentials: ['cpc', 'crc'],
  specialty: 'risk_adjustment',
  setting: 'hospital',
  arrangement: 'remote',
  employment: 'full_time',
  benefits: ['retirement'],
};

/** Sends a report and returns its id. */
export async function pendingReport(coder: Viewer, change: Partial<ReportInput> = {}): Promise<string> {
  const id = randomUUID();
  await submitReport(coder, id, { ...typicalReport, ...change });
  return id;
}

/** Forgets all reports and what was made of them. */
export async function forgetReports(): Promise<void> {
  await db.$executeRaw`TRUNCATE report, cell, cell_block, published_figure, release, pay_model, audit_event, rate_limit, monthly_tally`;
}
