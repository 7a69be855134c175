import { z } from 'zod';
import type { Batch } from '@/lib/reports/decision';

const count = z.coerce.number().int().min(0).max(1_000);

const resultSchema = z.object({
  result: z.enum(['approved', 'rejected', 'undone']),
  batch: z.uuid(),
  own: count,
  gone: count,
  /** Decided by others meanwhile, and some of these reports. */
  late: count,
  of: z
    .string()
    .transform((ids) => ids.split(' ').filter(Boolean))
    .pipe(z.array(z.uuid()).max(20)),
});

export type Result = z.infer<typeof resultSchema>;

/** The last batch's result, as the queue's address gives it; anything else there is ignored. */
export function resultIn(parameters: URLSearchParams): Result | undefined {
  return resultSchema.safeParse(Object.fromEntries(parameters)).data;
}

/** Enough to name who was faster. */
const MOST_NAMED = 20;

/** Puts the result of a batch into the queue's address. */
export function setResult(parameters: URLSearchParams, result: Result['result'], { batch, refused }: Batch): void {
  const reportsOf = (why: Batch['refused'][number]['why']) =>
    refused.filter((refusal) => refusal.why === why).map(({ report }) => report);
  const late = reportsOf('already-decided');
  const said: Record<keyof Result, string> = {
    result,
    batch,
    own: String(reportsOf('own-report').length),
    gone: String(reportsOf('gone').length),
    late: String(late.length),
    of: late.slice(0, MOST_NAMED).join(' '),
  };
  for (const [name, value] of Object.entries(said)) parameters.set(name, value);
}
