import { z } from 'zod';
import { textFromCents } from '@/lib/survey/typed-pay';
import type { ReportField, ReportInput } from './report-input';

const text = z.string();
const list = z.array(z.string());

/** A report as people type it, right or wrong: what the form shows, and what `reportInput` reads. */
export const typedReport = z.object({
  payBasis: text,
  amount: text,
  paidHoursPerWeek: text,
  chartsPerHour: text,
  bonus: text,
  payYear: text,
  role: text,
  specialty: text,
  setting: text,
  arrangement: text,
  employment: text,
  state: text,
  experienceYears: text,
  credentials: list,
  benefits: list,
} satisfies Record<ReportField, z.ZodType>);

export type TypedReport = z.infer<typeof typedReport>;

/** Numbers as they are or as the database has them. */
interface Entered
  extends Readonly<
    Omit<ReportInput, 'amount' | 'bonus' | 'paidHoursPerWeek' | 'chartsPerHour' | 'payYear' | 'experienceYears'>
  > {
  /** Cents, as `payBasis` says. */
  amountCents: number;
  /** Cents a year. */
  bonusCents: number;
  paidHoursPerWeek: { toString(): string };
  chartsPerHour: { toString(): string } | null;
  payYear: number;
  experienceYears: number;
}

/** What one would type to get this report. */
export function typedOf(report: Entered): TypedReport {
  return {
    payBasis: report.payBasis,
    amount: textFromCents(report.amountCents),
    paidHoursPerWeek: String(report.paidHoursPerWeek),
    chartsPerHour: report.chartsPerHour === null ? '' : String(report.chartsPerHour),
    bonus: textFromCents(report.bonusCents),
    payYear: String(report.payYear),
    role: report.role,
    specialty: report.specialty,
    setting: report.setting,
    arrangement: report.arrangement,
    employment: report.employment,
    state: report.state,
    experienceYears: String(report.experienceYears),
    credentials: report.credentials,
    benefits: report.benefits,
  };
}
