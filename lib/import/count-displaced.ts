import type { Transaction } from '@/lib/db/client';

const PAGE = 5_000;

/** Notes which reports of the file's coders count before it is added, for `countDisplaced`. */
export async function noteCounted(tx: Transaction): Promise<void> {
  await tx.$executeRaw`
    CREATE TEMPORARY TABLE counted_before ON COMMIT DROP AS
    SELECT id FROM report WHERE counted AND author IN (SELECT author FROM imported)`;
}

/** The authors of a file, some at a time. */
export async function* codersOfFile(tx: Transaction): AsyncGenerator<string[]> {
  let last = '';
  for (;;) {
    const page = await tx.$queryRaw<{ author: string }[]>`
      SELECT DISTINCT author FROM imported WHERE author > ${last} ORDER BY author LIMIT ${PAGE}`;
    if (page.length === 0) return;
    yield page.map(({ author }) => author);
    last = page.at(-1)?.author ?? last;
  }
}

/** How many of those give way to what was added: newer pay, the main job, or a later report of it. */
export async function countDisplaced(tx: Transaction): Promise<number> {
  const [displaced] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM counted_before JOIN report USING (id) WHERE NOT report.counted`;
  return displaced?.count ?? 0;
}
