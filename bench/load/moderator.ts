import { setTimeout } from 'node:timers/promises';
import type { Random } from '@/lib/sample/random';
import { headingOf, hiddenFields, type Person } from './people';
import type { Tally } from './tally';

/** Of what the queue shows so many are decided on at once. */
const BATCH = 10;

/** Opens the queue, looks at it for so long, and approves a batch of what it shows. */
export async function decide(moderator: Person, random: Random, milliseconds: number, tally: Tally): Promise<void> {
  const queue = (await moderator.ask('/admin?show=all')).body;
  const shown = [...queue.matchAll(/name="report"[^>]* value="([0-9a-f-]{36})"/g)].map(([, id = '']) => id);
  await setTimeout(milliseconds);
  if (shown.length === 0) return;
  // Others decide on the same page.
  const chosen = shown.filter(() => random.chance(BATCH / shown.length));
  if (chosen.length === 0) return;
  const form = hiddenFields(queue, 'report');
  for (const id of chosen) form.append('report', id);
  form.append('decision', 'approve');
  const began = performance.now();
  const answer = await moderator.ask('/admin', form);
  if (answer.status === 303 && answer.location?.includes('result=approved')) {
    const { pathname, search } = new URL(answer.location, 'http://any');
    await moderator.ask(pathname + search);
    tally.batches.push(performance.now() - began);
    for (const id of chosen) tally.decided.add(id);
  } else if (answer.status === 429) tally.refused += 1;
  else tally.failed.push(`${answer.status} ${headingOf(answer.body)}`);
}
