import type { ReportGetPayload, ReportSelect } from '@/lib/db/generated/models';

/** What its author and the moderators see of a report: never who wrote it, never the moment it came. */
export const shownColumns = {
  id: true,
  status: true,
  sample: true,
  receivedMonth: true,
  counted: true,
  rejectionKind: true,
  rejectionReason: true,
  replacesId: true,
  payBasis: true,
  amountCents: true,
  paidHoursPerWeek: true,
  chartsPerHour: true,
  bonusCents: true,
  payYear: true,
  state: true,
  experienceYears: true,
  role: true,
  credentials: true,
  specialty: true,
  setting: true,
  arrangement: true,
  employment: true,
  benefits: true,
  hourlyCents: true,
  annualCents: true,
  annualTotalCents: true,
} satisfies ReportSelect;

type Row = ReportGetPayload<{ select: typeof shownColumns }>;

export type ShownReport = ReturnType<typeof shownReport>;

/** A plain object for pages: decimals as numbers, the month of receipt as `2026-11`. */
export function shownReport({ receivedMonth, paidHoursPerWeek, chartsPerHour, ...row }: Row) {
  return {
    ...row,
    receivedMonth: receivedMonth.toISOString().slice(0, 7),
    paidHoursPerWeek: paidHoursPerWeek.toNumber(),
    chartsPerHour: chartsPerHour?.toNumber() ?? null,
  };
}
