import type { AuditEventCreateManyInput, MonthlyTallyCreateManyInput } from '@/lib/db/generated/models';
import type { SampleReport } from './generate-sample';
import { Random } from './random';

const DAY = 24 * 3_600_000;

/** What the log and the monthly counts hold of the sample's decisions: each came within a week, in its month. */
export function sampleModeration(
  reports: readonly SampleReport[],
  decidedBy: string | null,
  now: Date,
): { events: AuditEventCreateManyInput[]; tallies: MonthlyTallyCreateManyInput[] } {
  const random = new Random(2026);
  const events: AuditEventCreateManyInput[] = [];
  const tallies = new Map<string, MonthlyTallyCreateManyInput>();
  const count = (tally: Omit<MonthlyTallyCreateManyInput, 'count'>) => {
    const key = JSON.stringify(tally);
    tallies.set(key, { ...tally, count: (tallies.get(key)?.count ?? 0) + 1 });
  };
  for (const { id, status, receivedMonth, rejectionKind, rejectionReason } of reports) {
    count({ month: receivedMonth, what: 'received', days: 0 });
    if (status === 'PENDING') continue;
    const days = random.whole(0, 6);
    count({ month: receivedMonth, what: 'decided', days });
    const minutes = Math.min(28 * DAY, now.getTime() - receivedMonth.getTime()) / 60_000;
    const at = receivedMonth.getTime() + random.whole(0, Math.floor(minutes)) * 60_000;
    events.push({
      at: new Date(at),
      action: status === 'APPROVED' ? 'report_approved' : 'report_rejected',
      actorId: decidedBy,
      reportId: id,
      rejectionKind,
      detail: rejectionReason,
    });
  }
  return { events, tallies: [...tallies.values()] };
}
