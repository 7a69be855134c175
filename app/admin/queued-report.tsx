import { DerivedFigures } from '@/app/_components/derived-figures';
import { enteredPay } from '@/app/_components/entered-pay';
import { jobWords } from '@/app/_components/job-words';
import { exactDollars } from '@/app/_components/money';
import { monthName } from '@/app/_components/month-name';
import { SubmitButton } from '@/app/_components/submit-button';
import type { Queue } from '@/lib/reports/list-queue';
import { approve } from './actions';
import { Comparisons } from './comparisons';
import type { Comparison } from './comparisons-of';
import styles from './queued-report.module.css';
import { RejectForm } from './reject-form';
import type { RejectFormState } from './reject-form-state';

interface QueuedReportProps {
  report: Queue['reports'][number];
  comparisons: Comparison[];
  /** A rejection that was just sent and could not be done. */
  rejection: RejectFormState | undefined;
}

export function QueuedReport({ report, comparisons, rejection }: QueuedReportProps) {
  const heading = `report-${report.id}`;
  return (
    <article id={`queued-${report.id}`} className={styles.report} aria-labelledby={heading}>
      <h2 id={heading} className={styles.pay}>
        {enteredPay(report)}
      </h2>
      <DerivedFigures pay={report} />
      <p className={styles.job}>{jobWords(report)}</p>
      <p className={styles.received}>
        Pay of {report.payYear}, received in {monthName(report.receivedMonth)}
        {report.bonusCents > 0 && <>, with a bonus of {exactDollars(report.bonusCents)} a year</>}
        {report.sample && <>. A generated sample</>}
      </p>
      <Comparisons annualCents={report.annualCents} comparisons={comparisons} />
      {report.own ? (
        <p>This report is your own. Someone else decides on it.</p>
      ) : (
        <div className={styles.decide}>
          <form action={approve}>
            <input type="hidden" name="report" value={report.id} />
            <SubmitButton busy="Approving…">Approve</SubmitButton>
          </form>
          <RejectForm first={rejection ?? blankRejection(report.id)} />
        </div>
      )}
    </article>
  );
}

function blankRejection(report: string): RejectFormState {
  return { attempt: '', report, typed: { kind: '', words: '' }, errors: [] };
}
