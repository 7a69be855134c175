'use server';

import type { Route } from 'next';
import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { requireAdmin } from '@/lib/auth/viewer';
import { surveyName } from '@/lib/import/survey-name';
import { beginMapping } from '@/lib/intake/begin-mapping';
import { changeIntake } from '@/lib/intake/change-intake';
import { deleteMapping } from '@/lib/intake/delete-mapping';
import { findMapping } from '@/lib/intake/find-mapping';
import { giveUpIntake } from '@/lib/intake/give-up-intake';
import { openIntake } from '@/lib/intake/open-intake';
import { saveMapping } from '@/lib/intake/save-mapping';
import { startRun } from '@/lib/intake/start-run';
import { type Mapping, mappingSchema } from '@/lib/mapping/mapping';
import type { Notice } from './notices';

const intakeForm = z.object({ intake: z.uuid(), version: z.coerce.number().int().nonnegative() });
const text = z.string().catch('');
const confirmable = z.array(z.enum(['ids-as-written', 'dates-as-written', 'other-people', 'deleted-too'])).catch([]);
const statuses = z.enum(['PENDING', 'TRIAGED', 'APPROVED']);
const MOST_IN_MAPPING = 1_000_000;

/** Names the survey, chooses the sheet, and begins with a saved mapping, one of a file, or a proposal. */
export async function begin(form: FormData): Promise<void> {
  const viewer = await requireAdmin('/admin/import');
  const { intake: id, version } = theirs(form);
  const survey = surveyName(text.parse(form.get('survey')));
  if (survey === undefined) to(id, 'no-name');
  const given = await mappingIn(form);
  if (given === 'not-a-mapping') to(id, given);
  const saved = text.parse(form.get('saved'));
  const began = await beginMapping(
    viewer,
    { id, version },
    {
      survey,
      sheet: text.parse(form.get('sheet')) || undefined,
      given: given ?? (saved === '' ? undefined : await findMapping(viewer, saved)),
    },
  );
  if (began.outcome === 'nothing-new') {
    const started = await startRun(viewer, { id, version: began.version }, { kind: 'dry_run' });
    if (started.outcome === 'started') go(`/admin/import/${id}/check`);
    to(id, 'busy', '/check');
  }
  if (began.outcome !== 'mapped') to(id, began.outcome);
  go(`/admin/import/${id}/mapping`);
}

/** Tries all rows once more, with what was confirmed. */
export async function tryAgain(form: FormData): Promise<void> {
  const viewer = await requireAdmin('/admin/import');
  const { intake: id, version } = theirs(form);
  const confirmed = confirmable.parse(form.getAll('confirmed'));
  const changed = await changeIntake(viewer, { id, version }, { confirmed, outcome: undefined });
  if (changed !== 'changed') to(id, changed, '/check');
  const started = await startRun(viewer, { id, version: version + 1 }, { kind: 'dry_run' });
  if (started.outcome !== 'started') to(id, noticeFor(started.outcome), '/check');
  go(`/admin/import/${id}/check`);
}

/** Brings the file in. */
export async function bringIn(form: FormData): Promise<void> {
  const viewer = await requireAdmin('/admin/import');
  const { intake: id, version } = theirs(form);
  const status = statuses.catch('TRIAGED').parse(form.get('status'));
  const started = await startRun(viewer, { id, version }, { kind: 'import', status });
  if (started.outcome !== 'started') to(id, noticeFor(started.outcome), '/check');
  go(`/admin/import/${id}/check`);
}

/** Deletes the file and all that is known of it. */
export async function giveUp(form: FormData): Promise<void> {
  const viewer = await requireAdmin('/admin/import');
  const { intake: id } = theirs(form);
  await giveUpIntake(viewer, id);
  go('/admin/import?notice=given-up');
}

/** Saves the mapping of a file under a name. */
export async function keepMapping(form: FormData): Promise<void> {
  const viewer = await requireAdmin('/admin/import');
  const { intake: id } = theirs(form);
  const mapping = (await openIntake(viewer, id))?.state.mapping;
  if (!mapping) to(id, 'gone');
  const saved = await saveMapping(viewer, text.parse(form.get('name')), mapping);
  to(id, saved ? 'saved' : 'no-name', '/check');
}

export async function removeMapping(form: FormData): Promise<void> {
  const viewer = await requireAdmin('/admin/import');
  await deleteMapping(viewer, text.parse(form.get('name')));
  go('/admin/import?notice=deleted');
}

function theirs(form: FormData): z.infer<typeof intakeForm> {
  return intakeForm.safeParse(Object.fromEntries(form)).data ?? go('/admin/import?notice=gone');
}

function noticeFor(outcome: 'busy' | 'elsewhere' | 'running' | 'gone' | 'unmapped'): Notice {
  return outcome === 'unmapped' ? 'gone' : outcome;
}

/** Pages that the browser fetched ahead show how it was before. */
function go<Path extends string>(address: Route<Path>): never {
  revalidatePath('/admin/import', 'layout');
  redirect(address);
}

function to(id: string, notice: Notice, step: '' | '/check' = ''): never {
  go(notice === 'gone' ? '/admin/import?notice=gone' : `/admin/import/${id}${step}?notice=${notice}`);
}

async function mappingIn(form: FormData): Promise<Mapping | 'not-a-mapping' | undefined> {
  const file = form.get('mapping');
  if (!(file instanceof File) || file.size === 0) return undefined;
  if (file.size > MOST_IN_MAPPING) return 'not-a-mapping';
  try {
    return mappingSchema.parse(JSON.parse(await file.text()));
  } catch {
    return 'not-a-mapping';
  }
}
