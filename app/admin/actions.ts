'use server';

import { redirect } from 'next/navigation';
import { expireFigures } from '@/lib/aggregates/expire-figures';
import { requireModerator } from '@/lib/auth/viewer';
import { approveReport } from '@/lib/reports/approve-report';
import type { Decision } from '@/lib/reports/decision';
import { rejectReport } from '@/lib/reports/reject-report';
import { reportReference } from '@/lib/reports/report-reference';
import { undoDecision } from '@/lib/reports/undo-decision';
import { rejection } from './decision-input';
import type { Result } from './decision-result';

export async function approve(form: FormData): Promise<void> {
  const viewer = await requireModerator('/admin');
  const { report } = referenceIn(form);
  answer('approved', report, await approveReport(viewer, report));
}

export async function reject(form: FormData): Promise<void> {
  const viewer = await requireModerator('/admin');
  const input = rejection.safeParse(Object.fromEntries(form));
  if (!input.success) {
    const { report } = referenceIn(form);
    redirect(`/admin?result=reason-missing&report=${report}#queued-${report}`);
  }
  const { report, reason } = input.data;
  answer('rejected', report, await rejectReport(viewer, report, reason));
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
