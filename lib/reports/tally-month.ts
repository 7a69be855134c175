import { monthOf } from '@/lib/aggregates/window';
import type { Transaction } from '@/lib/db/client';
import type { TalliedStep } from '@/lib/db/generated/enums';

const DAY = 24 * 3_600_000;

/** Counts a new report, for /transparency. */
export async function tallyReceived(tx: Transaction, now: Date): Promise<void> {
  await add(tx, 'received', { now, days: 0, count: 1 });
}

/**
 * Counts how many whole days reports waited for their first decision. A report's time is erased once it is decided, so one
 * that was put back is not counted twice.
 */
export async function tallyDecided(tx: Transaction, receivedAt: readonly (Date | null)[], now: Date): Promise<void> {
  const waited = receivedAt
    .filter((moment) => moment !== null)
    .map((moment) => Math.max(0, Math.floor((now.getTime() - moment.getTime()) / DAY)));
  for (const days of new Set(waited)) {
    await add(tx, 'decided', { now, days, count: waited.filter((each) => each === days).length });
  }
}

async function add(
  tx: Transaction,
  what: TalliedStep,
  { now, days, count }: { now: Date; days: number; count: number },
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO monthly_tally (month, what, days, count)
    VALUES (${monthOf(now)}::date, ${what}::tallied_step, ${days}, ${count})
    ON CONFLICT (month, what, days) DO UPDATE SET count = monthly_tally.count + excluded.count`;
}
