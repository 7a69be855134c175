import { setTimeout } from 'node:timers/promises';
import { drawJob } from '@/lib/sample/draw-job';
import { expectedAnnual } from '@/lib/sample/pay-structure';
import type { Random } from '@/lib/sample/random';
import { headingOf, hiddenFields, type Person } from './people';
import type { Tally } from './tally';

/** Opens the form, fills it in for so long, sends it, and reads where the pay stands. */
export async function report(coder: Person, random: Random, milliseconds: number, tally: Tally): Promise<void> {
  const form = hiddenFields((await coder.ask('/submit')).body, 'submissionId');
  fillIn(form, random);
  await setTimeout(milliseconds);
  const id = String(form.get('submissionId'));
  const began = performance.now();
  const answer = await coder.ask('/submit', form);
  if (answer.status === 303 && answer.location?.includes(id)) {
    tally.received.push(id);
    const { pathname, search } = new URL(answer.location, 'http://any');
    const stands = await coder.ask(pathname + search);
    tally.reports.push(performance.now() - began);
    // A moderator may have been faster.
    if (!/Your report is in|Where your pay stands/.test(headingOf(stands.body)))
      tally.failed.push(headingOf(stands.body));
  } else if (answer.status === 429 || answer.body.includes('You have sent many reports')) tally.refused += 1;
  else tally.failed.push(`${answer.status} ${headingOf(answer.body)}`);
}

function fillIn(form: FormData, random: Random): void {
  const { credentials, ...job } = drawJob(random);
  const pay = Math.round(expectedAnnual({ ...job, credentials }, 0) * Math.exp(random.normal(0.1)));
  const typed = { payBasis: 'yearly', amount: pay, paidHoursPerWeek: 40, payYear: new Date().getUTCFullYear() };
  for (const [name, value] of Object.entries({ ...typed, ...job })) form.append(name, String(value));
  for (const credential of credentials) form.append('credentials', credential);
  form.append('benefits', 'retirement');
}
