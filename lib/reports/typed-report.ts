import { z } from 'zod';
import { textFromCents, textFromRate } from '@/lib/survey/typed-pay';
import type { ReportField, ReportInput } from './report-input';

// What was encrypted before an upgrade may lack a field that came with it.
const text = z.string().default('');
const list = z.array(z.string()).default([]);

/** A report as people type it, right or wrong: what the form shows, and what `reportInput` reads. */
export const typedReport = z.object({
  payBasis: text,
  amount: text,
  paidHoursPerWeek: text,
  chartsPerHour: text,
  gsGrade: text,
  gsStep: text,
  gsArea: text,
  production: text,
  extraPay: text,
  bonus: text,
  payYear: text,
  role: text,
  specialty: text,
  setting: text,
  arrangement: text,
  employment: text,
  paySetBy: text,
  state: text,
  area: text,
  experienceYears: text,
  credentials: list,
  benefits: list,
} satisfies Record<ReportField, z.ZodType>);

export type TypedReport = z.infer<typeof typedReport>;

/** Numbers as they are or as the database has them. */
interface Entered
  extends Readonly<
    Omit<
      ReportInput,
      | 'amount'
      | 'production'
      | 'extraPay'
      | 'bonus'
      | 'paidHoursPerWeek'
      | 'chartsPerHour'
      | 'gsArea'
      | 'payYear'
      | 'experienceYears'
    >
  > {
  /** Ten-thousandths of a dollar, as `payBasis` says. */
  amountE4: number;
  /** Cents a year, as the two below. */
  productionCents: number;
  extraPayCents: number;
  bonusCents: number;
  gsArea: string | null;
  paidHoursPerWeek: { toString(): string };
  chartsPerHour: { toString(): string } | null;
  payYear: number;
  experienceYears: number;
}

/** What a person would type to get this report. */
export function typedOf(report: Entered): TypedReport {
  return {
    payBasis: report.payBasis,
    amount: textFromRate(report.amountE4),
    paidHoursPerWeek: String(report.paidHoursPerWeek),
    chartsPerHour: report.chartsPerHour === null ? '' : String(report.chartsPerHour),
    gsGrade: report.gsGrade === null ? '' : String(report.gsGrade),
    gsStep: report.gsStep === null ? '' : String(report.gsStep),
    gsArea: report.gsArea ?? '',
    production: optional(report.productionCents),
    extraPay: optional(report.extraPayCents),
    bonus: optional(report.bonusCents),
    payYear: String(report.payYear),
    role: report.role,
    specialty: report.specialty,
    setting: report.setting,
    arrangement: report.arrangement,
    employment: report.employment,
    paySetBy: report.paySetBy ?? '',
    state: report.state,
    area: report.area ?? '',
    experienceYears: String(report.experienceYears),
    credentials: report.credentials,
    benefits: report.benefits,
  };
}

function optional(cents: number): string {
  return cents === 0 ? '' : textFromCents(cents);
}
