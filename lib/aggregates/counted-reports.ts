import type { Employment } from '@/lib/survey/vocabulary';

interface Candidate {
  id: string;
  status: 'PENDING' | 'APPROVED' | 'REJECTED' | 'WITHDRAWN' | 'REPLACED';
  authorSequence: number;
  receivedMonth: Date;
  employment: Employment;
}

/**
 * Which reports of one author the cells hold: the latest approved one of the window, for W-2 and for 1099 pay apart, so
 * that a cell's count is a count of coders. Pure.
 */
export function countedReports(reportsOfOneAuthor: readonly Candidate[], windowFrom: Date): Set<string> {
  const latest = new Map<boolean, Candidate>();
  for (const report of reportsOfOneAuthor) {
    if (report.status !== 'APPROVED' || report.receivedMonth < windowFrom) continue;
    const pool = report.employment === 'contract';
    const other = latest.get(pool);
    if (!other || isLater(report, other)) latest.set(pool, report);
  }
  return new Set([...latest.values()].map((report) => report.id));
}

function isLater(report: Candidate, other: Candidate): boolean {
  const months = report.receivedMonth.getTime() - other.receivedMonth.getTime();
  return months === 0 ? report.authorSequence > other.authorSequence : months > 0;
}
