import type { Transaction } from '@/lib/db/client';

/** Replaces an author's hash in the cells that note who changed something. */
export async function renameAuthor(tx: Pick<Transaction, '$executeRaw'>, from: string, to: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE cell SET changed_by = replace(changed_by::text, ${from}, ${to})::jsonb WHERE changed_by ? ${from}`;
}
