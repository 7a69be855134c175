import { randomUUID } from 'node:crypto';
import { cookies, headers } from 'next/headers';
import { z } from 'zod';
import { type Draft, encryptDraft, OLD_FORM_HEADER, oldFormCookie, openDraft } from '@/lib/reports/draft';
import type { TypedReport } from '@/lib/reports/typed-report';
import { filledForm } from './filled-form';
import type { FirstForm } from './first-form';
import { reportFromForm } from './report-from-form';

/** The cookie must fit into 4 KB: what is longer is no answer to any question of the form. */
const LONGEST_TEXT = 60;
const LONGEST_LIST = 60;

const ids = z.object({
  submissionId: z.uuid().catch(() => randomUUID()),
  originalId: z.uuid().optional().catch(undefined),
});

/** Leaves the fields of a form that this version of the site did not draw in the browser, for the next look at the form. */
export async function keepOldForm(form: FormData): Promise<void> {
  const { name, options } = oldFormCookie();
  (await cookies()).set(name, await encryptDraft(await draftIn(form), null), options);
}

/** What was left there: the form as it comes back. proxy.ts takes it out of the browser with the same request. */
export async function oldForm(): Promise<FirstForm | undefined> {
  const draft = await openDraft((await headers()).get(OLD_FORM_HEADER) ?? undefined, null);
  if (!draft) return undefined;
  const message = 'The site was updated while this form was open. Check what you typed and send it again';
  const state = { ...(await filledForm(draft.typed, draft.originalId)), errors: [{ name: 'send', message }] };
  return { submissionId: draft.submissionId, state };
}

/** The report in a form of any step: typed, or encrypted already. */
async function draftIn(form: FormData): Promise<Draft> {
  // `sealed` in forms drawn until 2026-11-28: see lib/reports/open-old-draft.ts.
  const draft = await openDraft(form.get('draft') ?? form.get('sealed') ?? form.get('reopen'), null);
  if (draft) return draft;
  const posted = { submissionId: form.get('submissionId'), originalId: form.get('originalId') };
  return { ...ids.parse(posted), typed: clipped(reportFromForm(form)) };
}

function clipped(typed: TypedReport): TypedReport {
  const clip = (text: string) => text.slice(0, LONGEST_TEXT);
  const entries = Object.entries(typed).map(([name, value]) => [
    name,
    typeof value === 'string' ? clip(value) : value.slice(0, LONGEST_LIST).map(clip),
  ]);
  return { ...typed, ...Object.fromEntries(entries) };
}
