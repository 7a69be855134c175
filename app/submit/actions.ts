'use server';

import { randomUUID } from 'node:crypto';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import type { FieldError } from '@/app/_forms/error-summary';
import { sendLinkFromForm } from '@/app/sign-in/send-link-from-form';
import { readPlaceIndex } from '@/lib/areas/read-place-index';
import { drawnNow, formProblem } from '@/lib/auth/form-guard';
import { getViewer, requireCoder } from '@/lib/auth/viewer';
import { encryptDraft, openDraft } from '@/lib/reports/draft';
import { isReceived } from '@/lib/reports/is-received';
import { payEntryOf, reportInput } from '@/lib/reports/report-input';
import { typedOf } from '@/lib/reports/typed-report';
import { readPay } from '@/lib/survey/typed-pay';
import type { AddressState } from './address-state';
import { addressStates } from './address-state';
import { answerQuestion } from './answer-question';
import { askJob, correctInstead } from './ask-job';
import { askPlace } from './ask-place';
import { blankReport } from './blank-report';
import { deliver } from './deliver';
import { fieldErrors } from './field-errors';
import { filledForm } from './filled-form';
import { keepDraft, keptDraft } from './kept-draft';
import type { ReportFormState } from './report-form-state';
import { reportFormStates } from './report-form-state';
import { areaCodeIn, reportFromForm } from './report-from-form';
import type { SendState } from './send-state';
import { sendStates } from './send-state';

/** Whoever sends a form that the site has filled in may do so after a glance. */
const LEAST_SECONDS = 2;

const ids = z.object({
  submissionId: z.uuid().catch(() => randomUUID()),
  originalId: z.uuid().optional().catch(undefined),
});

/** Takes the form: sends the report of someone signed in, and asks everyone else for an address. */
export async function sendReport(_before: ReportFormState, formData: FormData): Promise<ReportFormState> {
  const reopened = await openDraft(formData.get('reopen'), null);
  if (reopened) {
    const form = await filledForm(reopened.typed, reopened.originalId);
    return reportFormStates.keep({ ...form, attempt: randomUUID() });
  }

  const { submissionId, originalId } = ids.parse({
    submissionId: formData.get('submissionId'),
    originalId: formData.get('originalId'),
  });
  const viewer = await getViewer();
  const filled = reportFromForm(formData);
  const read = readPay(filled);
  const answered = answerQuestion({ ...filled, ...read.typed }, formData.get('meant'));
  const places = await readPlaceIndex();
  const place = askPlace(places, filled, areaCodeIn(formData));
  const job = await askJob(viewer, { submissionId, originalId }, formData.get('job'));
  const again = (errors: FieldError[], drawn = String(formData.get('drawn'))) =>
    reportFormStates.keep({
      ...answered,
      attempt: randomUUID(),
      drawn,
      originalId,
      place: place.asked,
      readings: read.readings,
      job: job.asked,
      errors,
    });

  const parsed = reportInput(new Date(), places).safeParse({ ...answered.typed, area: place.area });
  if (read.readings.length > 0 || answered.question || !parsed.success || !job.about) {
    return again([...job.errors, ...fieldErrors(parsed.error, { question: answered.question, place: place.error })]);
  }
  const problem = formProblem(formData, LEAST_SECONDS);
  if (problem) return again([{ name: 'send', message: problem }], drawnNow());

  const typed = typedOf({ ...parsed.data, ...payEntryOf(parsed.data) });
  if (!viewer) {
    const encrypted = await encryptDraft({ submissionId, originalId, typed }, null);
    // From here on the page holds nothing of the report that could be read.
    return reportFormStates.keep({ ...(await filledForm(blankReport([]))), attempt: randomUUID(), encrypted });
  }
  const { about } = job;
  if (about.kind === 'correction' && !originalId) {
    return correctInstead(viewer, { submissionId, originalId: about.originalId, typed });
  }
  return again([{ name: 'send', message: await deliver(viewer, { submissionId, about, input: parsed.data }) }]);
}

/** Mails the link with which a finished report is sent, and leaves the report in the browser for its addressee. */
export async function mailDraft(_before: AddressState, formData: FormData): Promise<AddressState> {
  // `sealed` in forms drawn until 2026-11-28: see lib/reports/open-old-draft.ts.
  const encrypted = String(formData.get('draft') ?? formData.get('sealed'));
  const draft = await openDraft(encrypted, null);
  // An address that is said once the report is in could only be that of someone else.
  if (!draft || (await isReceived(draft.submissionId))) return addressStates.keep({ step: 'over', encrypted });
  if (formData.has('another')) {
    return addressStates.keep({
      step: 'ask',
      attempt: Date.now(),
      email: '',
      errors: [],
      drawn: drawnNow(),
      encrypted,
    });
  }
  const state = await sendLinkFromForm(Date.now(), formData, '/submit/send');
  if (state.step === 'sent') await keepDraft(draft, state.email);
  return addressStates.keep({ ...state, encrypted });
}

/** Sends the report that waits in this browser for the viewer. */
export async function sendDraft(_before: SendState, formData: FormData): Promise<SendState> {
  const viewer = await requireCoder('/submit/send');
  const draft = await keptDraft(viewer);
  if (!draft) redirect('/submit/send');
  const parsed = reportInput(new Date(), await readPlaceIndex()).safeParse(draft.typed);
  if (!parsed.success) redirect('/submit');
  const attempt = randomUUID();
  const { about, asked, errors } = await askJob(viewer, draft, formData.get('job'));
  if (!about) return sendStates.keep({ attempt, job: asked, errors });
  if (about.kind === 'correction' && !draft.originalId) {
    return correctInstead(viewer, { ...draft, originalId: about.originalId });
  }
  const message = await deliver(viewer, { submissionId: draft.submissionId, about, input: parsed.data });
  return sendStates.keep({ attempt, job: asked, errors: [{ name: 'send', message }] });
}
