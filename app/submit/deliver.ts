import { randomUUID } from 'node:crypto';
import { redirect } from 'next/navigation';
import type { Viewer } from '@/lib/auth/viewer';
import type { About } from '@/lib/reports/about';
import { payEntryOf, type ReportInput } from '@/lib/reports/report-input';
import { submitReport } from '@/lib/reports/submit-report';
import { typedOf } from '@/lib/reports/typed-report';
import { forgetDraft, keepDraft } from './kept-draft';

interface Delivery {
  submissionId: string;
  about: About;
  input: ReportInput;
}

/** Sends a report and goes on to where it stands; what it returns is why it was not taken. */
export async function deliver(viewer: Viewer, { submissionId, about, input }: Delivery): Promise<string> {
  const submission = await submitReport(viewer, submissionId, input, about);
  switch (submission.outcome) {
    case 'banned':
      return 'Reports from this account are not accepted. Nothing was stored';
    case 'gone':
      return 'The report that you are changing is gone: you have withdrawn, deleted or changed it since. Check your account page';
    case 'no-such-job':
      return 'The job you chose is gone: you have deleted its reports since. Choose again';
    case 'too-many':
      return `You have sent many reports in the last hour. Send this one again in ${submission.minutes} minutes`;
    case 'received-otherwise': {
      // The answer to the first sending was lost, and something was changed before the second: it becomes a correction.
      const typed = typedOf({ ...input, ...payEntryOf(input) });
      await keepDraft({ submissionId: randomUUID(), originalId: submissionId, typed }, viewer.email);
      return redirect(`/submit?edit=${submissionId}`);
    }
    case 'received':
      await forgetDraft();
      redirect(`/submit/received?report=${submissionId}`);
  }
}
