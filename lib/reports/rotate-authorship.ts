import { renameAuthor } from '@/lib/aggregates/rename-author';
import { db } from '@/lib/db/client';
import { authorOf } from './author';

/**
 * Moves every report from the old secret of authorship to the new one. Safe to run again: reports that were moved
 * are left alone. Returns how many accounts had reports under the old secret.
 */
export async function rotateAuthorship(oldSecret: string, newSecret: string): Promise<number> {
  const users = await db.user.findMany({ select: { id: true } });
  return db.$transaction(
    async (tx) => {
      let moved = 0;
      for (const { id } of users) {
        const [from, to] = [authorOf(id, oldSecret), authorOf(id, newSecret)];
        const { count } = await tx.report.updateMany({ where: { author: from }, data: { author: to } });
        await renameAuthor(tx, from, to);
        if (count > 0) moved += 1;
      }
      return moved;
    },
    { timeout: 600_000 },
  );
}
