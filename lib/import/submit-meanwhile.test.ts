import { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { beforeEach, expect, it } from 'vitest';
import { checkCells } from '@/lib/aggregates/check-cells';
import { db, type Transaction } from '@/lib/db/client';
import { authorOf } from '@/lib/reports/author';
import { pendingReport, person } from '@/lib/reports/test-report';
import { added, approve, exported, file, forgetAll, many, startAnew } from './test-file';

beforeEach(startAnew);

/** How many locks of ours the transaction holds, the release lock among them. */
async function locksOf(tx: Transaction): Promise<number | undefined> {
  const [held] = await tx.$queryRaw<{ locks: number }[]>`
    SELECT count(*)::int AS locks FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()`;
  return held?.locks;
}

it.each([
  { others: 3, locks: 5, stranger: 'goes on' },
  { others: 1_000, locks: 2, stranger: 'waits' },
])(
  'an import of a coder’s own export and $others others’ holds $locks locks: the coder waits for it, a stranger $stranger',
  async ({ others, locks, stranger }) => {
    const coder = person('coder');
    const author = authorOf(coder.userId);
    await approve(file(...many(others), { coder: 'the coder', amount: '39000' }));
    await db.report.updateMany({ where: { annualCents: 3_900_000 }, data: { author } });
    const csv = await exported();
    await forgetAll();

    const submissions: Promise<unknown>[] = [];
    const submit = (viewer: typeof coder) => {
      const submission = pendingReport(viewer).then(() => 'goes on');
      submissions.push(submission);
      return submission;
    };
    const imported = await approve(Readable.from([csv]), {
      survey: undefined,
      confirmed: new Set(['deleted-too']),
      alongside: async (tx) => {
        expect(await locksOf(tx)).toBe(locks);
        const [own, another] = [submit(coder), submit(person('coder'))];
        expect(await Promise.race([own, setTimeout(500, 'waits')])).toBe('waits');
        const patience = stranger === 'waits' ? 500 : 20_000;
        expect(await Promise.race([another, setTimeout(patience, 'waits', { ref: false })])).toBe(stranger);
      },
    });
    await Promise.all(submissions);
    expect(added(imported)).toBe(others + 1);
    const sequence = {
      where: { author },
      orderBy: { authorSequence: 'asc' },
      select: { authorSequence: true, status: true },
    } as const;
    expect(await db.report.findMany(sequence)).toEqual([
      { authorSequence: 1, status: 'APPROVED' },
      { authorSequence: 2, status: 'PENDING' },
    ]);
    expect(await checkCells()).toEqual([]);
  },
);
