import type { Employment } from '@/lib/survey/vocabulary';

/** Version of the rule below. A start recounts a database that was counted by an earlier version. */
export const COUNTING_RULE = 2;

interface Candidate {
  id: string;
  status: 'PENDING' | 'APPROVED' | 'REJECTED' | 'WITHDRAWN' | 'REPLACED';
  authorSequence: number;
  /** Which of the author's jobs it is about. */
  job: number;
  receivedMonth: Date;
  payYear: number;
  paidHoursPerWeek: number | { toNumber(): number };
  employment: Employment;
}

/**
 * Which of one author's reports the cells hold: the main job's, separately for W-2 and 1099 pay, so that a cell's count is
 * a count of coders. Only approved reports of the newest pay year in the window are considered. The latest report of each
 * job is used, and the main job is the one with the most paid hours a week. If hours are equal, it is the one reported
 * last, because that is how a change of jobs within a year looks. Pure.
 */
export function countedReports(reportsOfOneAuthor: readonly Candidate[], windowFrom: Date): Set<string> {
  const employee: Candidate[] = [];
  const contract: Candidate[] = [];
  for (const report of reportsOfOneAuthor) {
    if (report.status !== 'APPROVED' || report.receivedMonth < windowFrom) continue;
    (report.employment === 'contract' ? contract : employee).push(report);
  }
  const counted = new Set<string>();
  for (const pool of [employee, contract]) {
    const main = pool.length > 1 ? ofMainJob(pool) : pool[0];
    if (main) counted.add(main.id);
  }
  return counted;
}

/** The same for several authors at once, whose reports may be in any order. */
export function countedOfAuthors(reports: readonly (Candidate & { author: string })[], windowFrom: Date): Set<string> {
  const byAuthor = new Map<string, Candidate[]>();
  for (const report of reports) {
    const ofAuthor = byAuthor.get(report.author);
    if (ofAuthor) ofAuthor.push(report);
    else byAuthor.set(report.author, [report]);
  }
  return new Set([...byAuthor.values()].flatMap((ofAuthor) => [...countedReports(ofAuthor, windowFrom)]));
}

function ofMainJob(reports: readonly Candidate[]): Candidate | undefined {
  const newest = Math.max(...reports.map(({ payYear }) => payYear));
  const standing = new Map<number, Candidate>();
  for (const report of reports) {
    const other = standing.get(report.job);
    if (report.payYear === newest && (!other || isLater(report, other))) standing.set(report.job, report);
  }
  let main: Candidate | undefined;
  for (const report of standing.values()) {
    const more = main ? hoursOf(report) - hoursOf(main) : 1;
    if (!main || more > 0 || (more === 0 && isLater(report, main))) main = report;
  }
  return main;
}

function hoursOf({ paidHoursPerWeek }: Candidate): number {
  return typeof paidHoursPerWeek === 'number' ? paidHoursPerWeek : paidHoursPerWeek.toNumber();
}

function isLater(report: Candidate, other: Candidate): boolean {
  const months = report.receivedMonth.getTime() - other.receivedMonth.getTime();
  return months === 0 ? report.authorSequence > other.authorSequence : months > 0;
}
