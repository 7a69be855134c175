'use server';

import { randomUUID } from 'node:crypto';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { getViewer } from '@/lib/auth/viewer';
import { reportInput } from '@/lib/reports/report-input';
import { submitReport } from '@/lib/reports/submit-report';
import { answerQuestion } from './answer-question';
import { fieldErrors } from './field-errors';
import type { ReportFormState } from './report-form-state';
import { reportFormStates } from './report-form-states';
import { typedReport } from './typed-report';

export async function sendReport(_before: ReportFormState, formData: FormData): Promise<ReportFormState> {
  const viewer = await getViewer();
  const answered = answerQuestion(typedReport(formData), formData.get('meant'));
  const parsed = reportInput(new Date()).safeParse(answered.typed);
  if (!viewer || answered.question || !parsed.success) {
    const errors = fieldErrors(parsed.error, answered.question);
    return reportFormStates.keep({ ...answered, attempt: randomUUID(), errors, signedOut: !viewer });
  }
  const submissionId = z
    .uuid()
    .catch(() => randomUUID())
    .parse(formData.get('submissionId'));
  const submission = await submitReport(viewer, submissionId, parsed.data);
  if (submission.outcome === 'too-many') {
    const message = `You sent many reports within an hour. Send this one again in ${submission.minutes} minutes`;
    const errors = [{ name: 'send', message }];
    return reportFormStates.keep({ ...answered, attempt: randomUUID(), errors, signedOut: false });
  }
  if (submission.outcome === 'banned') {
    const errors = [{ name: 'send', message: 'Reports from this account are not accepted' }];
    return reportFormStates.keep({ ...answered, attempt: randomUUID(), errors, signedOut: false });
  }
  redirect(`/account?submitted=${submissionId}`);
}
