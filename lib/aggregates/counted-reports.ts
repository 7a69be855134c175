import type { Employment } from '@/lib/survey/vocabulary';

/** Counts the rules of which report counts: a database that stands on an earlier one is counted anew at the start. */
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
 * Which reports of one author the cells hold: that of the main job, for W-2 and for 1099 pay apart, so that a cell's
 * count is a count of coders. Of the approved reports of the window those of the newest pay year are looked at; of each
 * job the one given last stands, and the job with the most paid hours a week is the main one. Of jobs with equal hours
 * it is the one reported last, since that is what a change of jobs within a year looks like. Pure.
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

/** The same of several authors at once, whose reports may come mixed. */
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
