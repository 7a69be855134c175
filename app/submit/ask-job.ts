import { redirect } from 'next/navigation';
import type { FieldError } from '@/app/_forms/error-summary';
import type { Viewer } from '@/lib/auth/viewer';
import { type About, anotherJob } from '@/lib/reports/about';
import type { Draft } from '@/lib/reports/draft';
import { isReceived } from '@/lib/reports/is-received';
import { listOwnReports } from '@/lib/reports/list-own-reports';
import { payYears } from '@/lib/reports/report-input';
import { chosenJob, jobChoices } from './job-choices';
import type { AskedJob } from './job-question';
import { keepDraft } from './kept-draft';

interface JobAnswer {
  /** Undefined while the question is not answered. */
  about: About | undefined;
  /** The question as it stands; undefined where there is none. */
  asked: AskedJob | undefined;
  errors: FieldError[];
}

/** What a report is about: a correction under way, or what its author answers who has reported before. */
export async function askJob(
  viewer: Viewer | null,
  { submissionId, originalId }: Pick<Draft, 'submissionId' | 'originalId'>,
  answer: FormDataEntryValue | null,
): Promise<JobAnswer> {
  if (originalId) return { about: { kind: 'correction', originalId }, asked: undefined, errors: [] };
  const choices = viewer ? jobChoices(await listOwnReports(viewer), payYears(new Date())) : [];
  if (choices.length === 0) return { about: anotherJob, asked: undefined, errors: [] };
  const chosen = chosenJob(choices, answer);
  if (chosen) return { about: chosen.about, asked: { choices, chosen: chosen.key }, errors: [] };
  // A first report that is sent twice has become one that was sent before.
  if (await isReceived(submissionId)) return { about: anotherJob, asked: undefined, errors: [] };
  return {
    about: undefined,
    asked: { choices },
    errors: [{ name: 'job', message: 'Choose what this report is about' }],
  };
}

/** Goes on to changing the report that turned out to be meant, with what was typed and the year of that report. */
export async function correctInstead(viewer: Viewer, draft: Draft & { originalId: string }): Promise<never> {
  const original = (await listOwnReports(viewer)).find(({ id }) => id === draft.originalId);
  const payYear = original ? String(original.payYear) : draft.typed.payYear;
  await keepDraft({ ...draft, typed: { ...draft.typed, payYear } }, viewer.email);
  redirect(`/submit?edit=${draft.originalId}`);
}
