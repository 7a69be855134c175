import type { Transaction } from '@/lib/db/client';
import { addTo, type CellContents, noteAuthors } from './cell-contents';
import { readContents, writeContents } from './stored-cells';

/**
 * Brings the stored cells in step with a change. Throws, and so undoes the whole transaction, when a cell does not hold
 * what is to leave it: then the cells are out of step with the reports. Needs the release lock.
 */
export async function applyChanges(tx: Transaction, changes: CellContents): Promise<void> {
  const stored = await readContents(tx, changes.cells());
  const merged = changes.entries().map(([name, change]) => {
    const content = stored.get(name) ?? { buckets: new Map(), months: new Map(), changedBy: new Set() };
    for (const [bucket, coders] of change.buckets) addTo(content.buckets, bucket, coders);
    for (const [month, coders] of change.months) addTo(content.months, month, coders);
    noteAuthors(content, change.changedBy);
    if ([...content.buckets.values(), ...content.months.values()].some((coders) => coders < 0)) {
      throw new Error('The cells are out of step with the reports: run `npm run aggregates:check`');
    }
    return [name, content] as const;
  });
  await writeContents(tx, merged);
}
