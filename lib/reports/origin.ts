import { db } from '@/lib/db/client';

/** Where a report came from when its author did not send it here. For moderators alone. */
export interface Origin {
  importId: number;
  /** As the import was told; null: an export of this site. */
  survey: string | null;
}

/** Of these imports, by their ids. */
export async function originsOf(importIds: readonly (number | null)[]): Promise<Map<number, Origin>> {
  const ids = importIds.filter((id) => id !== null);
  if (ids.length === 0) return new Map();
  const imports = await db.import.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, survey: true },
  });
  return new Map(imports.map(({ id, survey }) => [id, { importId: id, survey }]));
}
