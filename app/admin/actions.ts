'use server';

import { randomUUID } from 'node:crypto';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { expireFigures } from '@/lib/aggregates/expire-figures';
import { requireModerator } from '@/lib/auth/viewer';
import { approveReport } from '@/lib/reports/approve-report';
import type { Decision } from '@/lib/reports/decision';
import { rejectReport } from '@/lib/reports/reject-report';
import { rejectionInput } from '@/lib/reports/rejection';
import { reportReference } from '@/lib/reports/report-reference';
import { undoDecision } from '@/lib/reports/undo-decision';
import type { Result } from './decision-result';
import type { RejectFormState } from './reject-form-state';
import { rejectFormStates } from './reject-form-states';

/** What the form holds, whatever it is: a file or a missing field is nothing typed. */
const typedRejection = z.object({ kind: z.string().catch(''), words: z.string().catch('') });

export async function approve(form: FormData): Promise<void> {
  const viewer = await requireModerator('/admin');
  const { report } = referenceIn(form);
  answer('approved', report, await approveReport(viewer, report));
}

export async function reject(_before: RejectFormState, form: FormData): Promise<RejectFormState> {
  const viewer = await requireModerator('/admin');
  const { report } = referenceIn(form);
  const typed = typedRejection.parse(Object.fromEntries(form));
  const rejection = rejectionInput.safeParse(typed);
  if (!rejection.success) {
    const errors = rejection.error.issues.map(({ path, message }) => ({ name: String(path[0]), message }));
    return rejectFormStates.keep({ attempt: randomUUID(), report, typed, errors });
  }
  answer('rejected', report, await rejectReport(viewer, report, rejection.data));
}

export async function undo(form: FormData): Promise<void> {
  const viewer = await requireModerator('/admin');
  const { report } = referenceIn(form);
  answer('undone', report, await undoDecision(viewer, report));
}

function answer(done: Result, report: string, decision: Decision): never {
  if (decision.outcome === 'done') expireFigures(decision.moved);
  redirect(`/admin?result=${decision.outcome === 'done' ? done : decision.outcome}&report=${report}`);
}

/** A form that names no report is none of this site's. */
function referenceIn(form: FormData) {
  const reference = reportReference.safeParse(Object.fromEntries(form));
  return reference.success ? reference.data : redirect('/admin');
}
