import { cacheLife, cacheTag } from 'next/cache';
import { db } from '@/lib/db/client';
import { DATABASE_TAG } from '@/lib/db/database-tag';
import type { AuditAction } from '@/lib/db/generated/enums';
import { keysOf, type RejectionKind, rejectionKinds } from '@/lib/survey/vocabulary';
import { cutCount } from './cut-count';
import { monthOf } from './window';

/** What moderation did in one finished month. Counts are rounded down to tens. */
export interface ModerationMonth {
  /** `2026-10`. */
  month: string;
  receivedAtLeast: number;
  approvedAtLeast: number;
  rejectedAtLeast: number;
  rejectedByKind: { kind: RejectionKind; atLeast: number }[];
  reversedAtLeast: number;
  /** Whole days from receipt to the first decision; null below `LEAST_FOR_MEDIAN` decisions. */
  medianDays: number | null;
}

export const LEAST_FOR_MEDIAN = 10;

interface EventCount {
  month: string;
  action: AuditAction;
  kind: RejectionKind | null;
  count: number;
}

/** The finished months in which anything was received or decided, the latest first. */
export async function readModeration(): Promise<ModerationMonth[]> {
  'use cache';
  cacheTag(DATABASE_TAG);
  cacheLife('hours');
  return moderationBefore(monthOf(new Date()));
}

/** The months before `end`, the first day of one. */
export async function moderationBefore(end: Date): Promise<ModerationMonth[]> {
  const [events, tallies] = await Promise.all([
    db.$queryRaw<EventCount[]>`
      SELECT to_char(at AT TIME ZONE 'UTC', 'YYYY-MM') AS month, action, rejection_kind AS kind, count(*)::int AS count
      FROM audit_event
      WHERE at < ${end} AND action IN ('report_approved', 'report_rejected', 'decision_undone')
      GROUP BY 1, 2, 3`,
    db.monthlyTally.findMany({ where: { month: { lt: end } }, orderBy: { days: 'asc' } }),
  ]);
  const waits = tallies.map(({ month, ...tally }) => ({ month: month.toISOString().slice(0, 7), ...tally }));
  const months = [...new Set([...events, ...waits].map(({ month }) => month))].sort().reverse();
  return months.map((month) => {
    const ofMonth = events.filter((event) => event.month === month);
    const decided = waits.filter((wait) => wait.month === month && wait.what === 'decided');
    const counted = (action: AuditAction) => total(ofMonth.filter((event) => event.action === action));
    return {
      month,
      receivedAtLeast: cutCount(total(waits.filter((wait) => wait.month === month && wait.what === 'received'))),
      approvedAtLeast: cutCount(counted('report_approved')),
      rejectedAtLeast: cutCount(counted('report_rejected')),
      rejectedByKind: keysOf(rejectionKinds).map((kind) => ({
        kind,
        atLeast: cutCount(total(ofMonth.filter((event) => event.kind === kind))),
      })),
      reversedAtLeast: cutCount(counted('decision_undone')),
      medianDays: medianOf(decided),
    };
  });
}

function total(counted: readonly { count: number }[]): number {
  return counted.reduce((sum, { count }) => sum + count, 0);
}

/** `waits` in the order of days. */
function medianOf(waits: readonly { days: number; count: number }[]): number | null {
  const decisions = total(waits);
  if (decisions < LEAST_FOR_MEDIAN) return null;
  let before = 0;
  for (const { days, count } of waits) {
    before += count;
    if (before * 2 >= decisions) return days;
  }
  return null;
}
