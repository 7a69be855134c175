'use server';

import { randomUUID } from 'node:crypto';
import { updateTag } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { requireModerator } from '@/lib/auth/viewer';
import { approveReports } from '@/lib/reports/approve-reports';
import { MOST_IN_STEP, type Step } from '@/lib/reports/decision';
import { queueQuestion } from '@/lib/reports/queue-question';
import { rejectReports } from '@/lib/reports/reject-reports';
import { rejectionInput } from '@/lib/reports/rejection';
import { undoDecisions, undoStep } from '@/lib/reports/undo-decisions';
import type { DecideFormState } from './decide-form-state';
import { decideFormStates } from './decide-form-state';
import { type Result, setResult } from './decision-result';
import { queueParameters } from './queue-address';

const text = z.string().catch('');
/** What the form holds, whatever it is: a file or a missing field is nothing typed. */
const typedDecision = z.object({ decision: text, kind: text, words: text, filter: text });
const chosenReports = z.array(z.uuid()).max(MOST_IN_STEP);
const undone = z.union([z.object({ step: z.uuid() }), z.object({ report: z.uuid() })]);

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

/** Puts back what one step decided on, or one report. */
export async function undo(form: FormData): Promise<void> {
  const viewer = await requireModerator('/admin');
  const { data } = undone.safeParse(Object.fromEntries(form));
  if (!data) redirect('/admin');
  const step = 'step' in data ? await undoStep(viewer, data.step) : await undoDecisions(viewer, [data.report]);
  answer('undone', text.parse(form.get('filter')), step);
}

/** Back to the queue as it was filtered, from its first page; whoever reads next reads what the step moved. */
function answer(result: Result['result'], filter: string, step: Step): never {
  for (const tag of step.moved) updateTag(tag);
  const parameters = queueParameters({ ...queueQuestion(new URLSearchParams(filter)), page: 1 });
  setResult(parameters, result, step);
  redirect(`/admin?${parameters}`);
}
