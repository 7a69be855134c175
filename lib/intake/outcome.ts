import { z } from 'zod';
import type { Imported } from '@/lib/import/import-reports';
import { fatesOf, stoppedWords } from '@/lib/import/import-words';

const count = z.number().int().nonnegative();
const part = z.object({ count, what: z.string() });

/** What a run found, as its page tells it. */
export const outcomeSchema = z.discriminatedUnion('kind', [
  /** The file can't be read with this mapping. */
  z.object({ kind: z.literal('unreadable'), message: z.string() }),
  /** Something that nobody foresaw. */
  z.object({ kind: z.literal('failed') }),
  z.object({
    kind: z.literal('read'),
    rows: count,
    badRows: count,
    leftOut: count,
    /** The first refused rows. */
    bad: z.array(
      z.object({
        line: z.number(),
        problems: z.array(z.object({ column: z.string(), stands: z.string(), message: z.string() })),
      }),
    ),
    /** What was read otherwise than written. */
    otherwise: z.array(
      z.object({ column: z.string(), stands: z.string(), read: z.string(), line: z.number(), times: z.number() }),
    ),
    otherwiseMore: count,
    /** Why it went no further. */
    stopped: z
      .object({
        said: z.array(z.string()),
        remedy: z.string(),
        confirm: z
          .object({
            key: z.enum(['ids-as-written', 'dates-as-written', 'other-people', 'deleted-too']),
            words: z.string(),
          })
          .optional(),
      })
      .optional(),
    fates: z.array(part.extend({ of: z.array(part) })),
    /** Reports that were here and give way. */
    displaced: count,
    /** Reports of the file that were deleted here. */
    deleted: count,
  }),
]);

export type Outcome = z.infer<typeof outcomeSchema>;

/** As many of each as a page shows. */
const SHOWN = 50;

export function outcomeOf(imported: Imported): Outcome {
  const { staged } = imported;
  const read = {
    kind: 'read' as const,
    rows: staged.rows,
    badRows: staged.badRows,
    leftOut: staged.leftOut,
    bad: staged.bad.slice(0, SHOWN).map(({ line, problems }) => ({ line, problems })),
    otherwise: staged.otherwise.slice(0, SHOWN),
    otherwiseMore: staged.otherwiseMore + Math.max(0, staged.otherwise.length - SHOWN),
  };
  if (imported.stopped) {
    return { ...read, stopped: stoppedWords(imported.stopped, staged), fates: [], displaced: 0, deleted: 0 };
  }
  const { displaced, known } = imported;
  return { ...read, fates: fatesOf(imported), displaced, deleted: known.deleted };
}
