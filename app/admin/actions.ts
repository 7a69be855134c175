'use server';

import { randomUUID } from 'node:crypto';
import { updateTag } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { requireModerator } from '@/lib/auth/viewer';
import { approveReports } from '@/lib/reports/approve-reports';
import { type Batch, MOST_IN_BATCH } from '@/lib/reports/decision';
import { queueQuestion } from '@/lib/reports/queue-question';
import { rejectReports } from '@/lib/reports/reject-reports';
import { rejectionInput } from '@/lib/reports/rejection';
import { undoBatch, undoDecisions } from '@/lib/reports/undo-decisions';
import { type DecideFormState, decideFormStates } from './decide-form-state';
import { type Result, setResult } from './decision-result';
import { queueParameters } from './queue-address';

const text = z.string().catch('');
/** What the form holds. A file or a missing field counts as nothing typed. */
const typedDecision = z.object({ decision: text, kind: text, words: text, filter: text });
const chosenReports = z.array(z.uuid()).max(MOST_IN_BATCH);
const undone = z.union([
  z.object({ batch: z.uuid() }),
  z.object({ step: z.uuid() }).transform(({ step }) => ({ batch: step })), // as forms of an older build send it
  z.object({ report: z.uuid() }),
]);

/** Approves or rejects all reports that were chosen. */
export async function decide(_before: DecideFormState, form: FormData): Promise<DecideFormState> {
  const viewer = await requireModerator('/admin');
  const { decision, filter, ...typed } = typedDecision.parse(Object.fromEntries(form));
  const reports = chosenReports.safeParse(form.getAll('report')).data ?? [];
  const keep = (errors: DecideFormState['errors']) =>
    decideFormStates.keep({ attempt: randomUUID(), typed: { ...typed, reports }, errors });

  if (reports.length === 0) return keep([{ name: 'reports', message: 'Select at least one report' }]);
  if (decision === 'approve') return answer('approved', filter, await approveReports(viewer, reports));
  const rejection = rejectionInput.safeParse(typed);
  if (!rejection.success) {
    return keep(rejection.error.issues.map(({ path, message }) => ({ name: String(path[0]), message })));
  }
  return answer('rejected', filter, await rejectReports(viewer, reports, rejection.data));
}

/** Puts back what one batch decided on, or one report. */
export async function undo(form: FormData): Promise<void> {
  const viewer = await requireModerator('/admin');
  const { data } = undone.safeParse(Object.fromEntries(form));
  if (!data) redirect('/admin');
  const batch = 'batch' in data ? await undoBatch(viewer, data.batch) : await undoDecisions(viewer, [data.report]);
  answer('undone', text.parse(form.get('filter')), batch);
}

/** Returns to the first page of the queue with the same filter, and expires what the batch moved. */
function answer(result: Result['result'], filter: string, batch: Batch): never {
  for (const tag of batch.moved) updateTag(tag);
  const parameters = queueParameters({ ...queueQuestion(new URLSearchParams(filter)), page: 1 });
  setResult(parameters, result, batch);
  redirect(`/admin?${parameters}`);
}
