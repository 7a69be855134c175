import type { Transaction } from '@/lib/db/client';

/** An author goes under another hash: the cells that note who changed something note it anew. */
export async function renameAuthor(tx: Pick<Transaction, '$executeRaw'>, from: string, to: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE cell SET changed_by = replace(changed_by::text, ${from}, ${to})::jsonb WHERE changed_by ? ${from}`;
}
