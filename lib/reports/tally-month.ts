import { monthOf } from '@/lib/aggregates/window';
import type { Transaction } from '@/lib/db/client';
import type { TalliedStep } from '@/lib/db/generated/enums';

const DAY = 24 * 3_600_000;

/** Counts a report that came in, for /transparency. */
export async function tallyReceived(tx: Transaction, now: Date): Promise<void> {
  await addOne(tx, 'received', now, 0);
}

/**
 * Counts how many whole days a report waited for its first decision. The report itself keeps no time; one that was put
 * back has none left, and is not counted twice.
 */
export async function tallyDecided(tx: Transaction, receivedAt: Date | null, now: Date): Promise<void> {
  if (receivedAt)
    await addOne(tx, 'decided', now, Math.max(0, Math.floor((now.getTime() - receivedAt.getTime()) / DAY)));
}

async function addOne(tx: Transaction, what: TalliedStep, now: Date, days: number): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO monthly_tally (month, what, days, count)
    VALUES (${monthOf(now)}::date, ${what}::tallied_step, ${days}, 1)
    ON CONFLICT (month, what, days) DO UPDATE SET count = monthly_tally.count + 1`;
}
