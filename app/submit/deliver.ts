import { redirect } from 'next/navigation';
import type { Viewer } from '@/lib/auth/viewer';
import type { About } from '@/lib/reports/about';
import type { ReportInput } from '@/lib/reports/report-input';
import { submitReport } from '@/lib/reports/submit-report';
import { forgetDraft } from './kept-draft';

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
      return 'The report that you are changing is gone: you withdrew, deleted or changed it meanwhile. Look at your account page';
    case 'no-such-job':
      return 'The job that you chose is gone: you deleted its reports meanwhile. Choose again';
    case 'too-many':
      return `You sent many reports within an hour. Send this one again in ${submission.minutes} minutes`;
    case 'received':
      await forgetDraft();
      redirect(`/submit/received?report=${submissionId}`);
  }
}
