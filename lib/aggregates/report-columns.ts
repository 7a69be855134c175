import type { ReportSelect } from '@/lib/db/generated/models';

/** The columns of a report that the cells read: no raw entry, and no time of receipt finer than the month. */
export const reportColumns = {
  id: true,
  author: true,
  authorSequence: true,
  job: true,
  status: true,
  counted: true,
  sample: true,
  receivedMonth: true,
  annualCents: true,
  payYear: true,
  paidHoursPerWeek: true,
  state: true,
  experienceYears: true,
  role: true,
  credentials: true,
  specialty: true,
  setting: true,
  arrangement: true,
  employment: true,
  benefits: true,
} satisfies ReportSelect;
