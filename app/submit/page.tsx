import type { Metadata } from 'next';
import Link from 'next/link';
import { z } from 'zod';
import { getViewer } from '@/lib/auth/viewer';
import { payYears } from '@/lib/reports/report-input';
import { addressStates } from './address-state';
import { blankForm, firstForm } from './first-form';
import { FormIntro } from './form-intro';
import { draftWaits } from './kept-draft';
import { NotChangeable } from './not-changeable';
import { oldForm } from './old-form';
import { PrivacyNote } from './privacy-note';
import { ReportForm } from './report-form';
import { reportFormStates } from './report-form-state';

// The form writes the title, because only it knows of errors.
export const metadata: Metadata = { title: null };

// Sent whole: a streamed part stays hidden where no script runs.
export const instant = false;

const submitAddress = z.object({ edit: z.uuid().optional().catch(undefined) });

export default async function SubmitPage({ searchParams }: PageProps<'/submit'>) {
  const { edit } = submitAddress.parse(await searchParams);
  const [kept, address] = [await reportFormStates.kept(), await addressStates.kept()];
  const years = payYears(new Date());
  const viewer = await getViewer();
  if (viewer?.banned) return <Banned />;
  const form = (await oldForm()) ?? (await firstForm(viewer, edit, years));
  // What was typed comes first, also when the report that it changes is gone meanwhile.
  if (!form && !kept && !address) return <NotChangeable />;
  const { submissionId, state, from } = form ?? (await blankForm(years));
  const first = kept ?? (address ? { ...state, encrypted: address.encrypted } : state);
  return (
    <ReportForm
      submissionId={submissionId}
      first={first}
      address={address}
      intro={<FormIntro from={from} waits={!viewer && (await draftWaits())} />}
      years={years}
    >
      <PrivacyNote />
    </ReportForm>
  );
}

function Banned() {
  return (
    <>
      <h1>Reports from this account are not accepted</h1>
      <p>
        Earlier ones broke the rules of the survey. You can still read everything, and download or delete what you
        submitted on <Link href="/account">your account page</Link>.
      </p>
    </>
  );
}
