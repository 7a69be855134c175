import type { ShownReport } from '@/lib/reports/shown-report';

const changeable: readonly ShownReport['status'][] = ['PENDING', 'APPROVED', 'REJECTED'];

/** Whether its author may send a new version of a report: one of a year that the form still asks for. */
export function canBeChanged(report: Pick<ShownReport, 'status' | 'payYear'>, years: readonly number[]): boolean {
  return changeable.includes(report.status) && years.includes(report.payYear);
}
