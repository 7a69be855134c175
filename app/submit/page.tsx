import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { requireCoder } from '@/lib/auth/viewer';
import { payYears } from '@/lib/reports/report-input';
import { blankForm } from './blank-form';
import styles from './page.module.css';
import { PrivacyNote } from './privacy-note';
import { ReportForm } from './report-form';
import { reportFormStates } from './report-form-states';

// The form writes the title, because only it knows of errors.
export const metadata: Metadata = { title: null };

// Sent whole: a streamed part stays hidden where no script runs.
export const instant = false;

export default async function SubmitPage() {
  const kept = await reportFormStates.kept();
  // What was typed comes first: who was signed out meanwhile is told so above it.
  if (!kept) await requireCoder('/submit');
  const years = payYears(new Date());
  return (
    <>
      <h1>Report your pay</h1>
      <p className={styles.lede}>
        Two minutes, one job, one year. Your report helps the next coder ask for what is fair.
      </p>
      <ReportForm submissionId={randomUUID()} first={kept ?? blankForm(years)} years={years}>
        <PrivacyNote />
      </ReportForm>
    </>
  );
}
