import { randomUUID } from 'node:crypto';
import type { ImportStatus, ReportStatus } from '@/lib/db/generated/enums';
import { authorOf } from '@/lib/reports/author';
import { payEntryOf } from '@/lib/reports/report-input';
import { notTriaged } from '@/lib/reports/triage';
import { derivePay } from '@/lib/survey/pay';
import { textFromRate } from '@/lib/survey/typed-pay';
import { authorNamed, reportNamed } from './exported-name';
import { importedJob } from './imported-job';
import type { FileLine } from './read-report';
import { idNumber, paddedOtherwise } from './rewritten-id';

/** Whose ids a file holds, and the keys that tell its coders. */
export interface Whose {
  /** As surveyName gives it; undefined where every coder must be one that an export of this site named. */
  survey?: string | undefined;
  /** The key of authorship: see lib/reports/author.ts. */
  secret: string;
  /** The one before the last rotation, where coders of before are to be known again. */
  oldSecret?: string | undefined;
}

/** What all rows of an import have in common. */
export interface Batch {
  status: ImportStatus;
  /** Whether imports were made here before they were told their survey, or may have been. */
  afterUnnamed: boolean;
}

type ReportLine = Extract<FileLine, { kind: 'report' }>;

/** What the staging table has beyond the columns of `report`. */
export const stagingColumns = {
  line: 'int',
  /** The id as written, where a spreadsheet takes it for a number, and that number. */
  id_text: 'text',
  id_number: 'text',
  /** Authors of the same survey whose ids differ in zeros in front alone. */
  padded: 'char(64)[]',
  /** The author under the secret before the last rotation. */
  former: 'char(64)',
  /** The author as imports had it that were told no survey. */
  unnamed: 'char(64)',
  /** The report that an export of this site named. */
  named: 'uuid',
  /** Whether an export of this site named the coder. */
  ours: 'boolean',
  /** What becomes of the row; null: it is added. */
  fate: 'text',
  /** The report that it is already. */
  known: 'uuid',
} as const;

const NOT_TRIAGED = JSON.stringify(notTriaged.findings);

/** Undefined when the coder is not this site's and no survey was named. */
export function stagedRow(line: ReportLine, whose: Whose, batch: Batch, now: Date) {
  const identity = identityOf(line, whose, batch);
  if (!identity) return undefined;
  const { input } = line;
  const pay = derivePay(payEntryOf(input));
  const status: ReportStatus = batch.status === 'APPROVED' ? 'APPROVED' : 'PENDING';
  return {
    id: randomUUID(),
    line: line.line,
    author_sequence: 1,
    job: importedJob(line.job, { author: identity.author, input, secret: whose.secret }),
    status,
    sample: false,
    received_at: status === 'PENDING' ? now : null,
    received_month: line.receivedMonth,
    // Most do, and what is stored as it will stay is written once; addStaged and the rebuild put the others right.
    counted: status === 'APPROVED',
    pay_basis: input.payBasis,
    amount: textFromRate(input.amount),
    paid_hours_per_week: input.paidHoursPerWeek,
    charts_per_hour: input.chartsPerHour,
    gs_grade: input.gsGrade,
    gs_step: input.gsStep,
    gs_area: input.gsArea,
    production_cents: input.production,
    extra_pay_cents: input.extraPay,
    bonus_cents: input.bonus,
    pay_year: input.payYear,
    state: input.state,
    area: input.area,
    pay_set_by: input.paySetBy,
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
    findings: NOT_TRIAGED,
    suspicion: notTriaged.suspicion,
    // Spread last: V8 makes such objects five times as fast.
    ...identity,
  };
}

const noNumber = { id_text: null, id_number: null, padded: null };

/** The same columns in the same order for each. */
function identityOf({ coder, named }: ReportLine, { survey, secret, oldSecret }: Whose, { afterUnnamed }: Batch) {
  const secrets = oldSecret === undefined ? [secret] : [secret, oldSecret];
  const author = authorNamed(coder, secrets);
  const ofExport = { ours: true, named: reportNamed(named, secrets) ?? null, former: null, unnamed: null };
  if (author !== undefined) return { author, ...ofExport, ...noNumber };
  if (survey === undefined) return undefined;
  const number = idNumber(coder);
  const ofSurvey = (id: string, key: string) => authorOf(`survey ${JSON.stringify([survey, id])}`, key);
  return {
    author: ofSurvey(coder, secret),
    ours: false,
    named: null,
    former: oldSecret === undefined ? null : ofSurvey(coder, oldSecret),
    unnamed: afterUnnamed ? authorOf(`imported ${coder}`, oldSecret ?? secret) : null,
    ...(number === undefined
      ? noNumber
      : { id_text: coder, id_number: number, padded: paddedOtherwise(coder).map((id) => ofSurvey(id, secret)) }),
  };
}
