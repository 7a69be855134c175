import type { Transaction } from '@/lib/db/client';

/** Whether a report counts, as the table must mark it. */
export interface Mark {
  id: string;
  counted: boolean;
}

/** Marks reports as counted or not, and leaves the cells as they are. */
export async function writeMarks(tx: Transaction, marks: readonly Mark[]): Promise<void> {
  for (const counted of [true, false]) {
    const ids = marks.filter((mark) => mark.counted === counted).map(({ id }) => id);
    if (ids.length > 0) await tx.$executeRaw`UPDATE report SET counted = ${counted} WHERE id = ANY (${ids}::uuid[])`;
  }
}
