import type { ReportGetPayload, ReportSelect } from '@/lib/db/generated/models';

/** What its author and moderators see of a report: never who wrote it or exactly when it arrived. */
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
  amount: true,
  paidHoursPerWeek: true,
  chartsPerHour: true,
  gsGrade: true,
  gsStep: true,
  gsArea: true,
  productionCents: true,
  extraPayCents: true,
  bonusCents: true,
  payYear: true,
  state: true,
  area: true,
  paySetBy: true,
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
export function shownReport({ receivedMonth, amount, paidHoursPerWeek, chartsPerHour, ...row }: Row) {
  return {
    ...row,
    /** Ten-thousandths of a dollar. */
    amountE4: tenThousandths(amount),
    receivedMonth: receivedMonth.toISOString().slice(0, 7),
    paidHoursPerWeek: paidHoursPerWeek.toNumber(),
    chartsPerHour: chartsPerHour?.toNumber() ?? null,
  };
}

/** Of a dollar, from the dollars of the `amount` column. */
export function tenThousandths(amount: Row['amount']): number {
  return amount.mul(10_000).toNumber();
}
