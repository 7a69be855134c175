import Link from 'next/link';
import { enteredPay } from '@/app/_words/entered-pay';
import { monthName } from '@/app/_words/month-name';
import { whyRejected } from '@/app/account/report-status';
import type { ShownReport } from '@/lib/reports/shown-report';
import type { FirstForm } from './first-form';
import styles from './page.module.css';

/** The heading over the form, what it is filled in with, and whether another one waits to be sent. */
export function FormIntro({ from, waits }: Pick<FirstForm, 'from'> & { waits: boolean }) {
  return (
    <>
      <h1>{from?.kind === 'changed' ? 'Change your report' : 'Report your pay'}</h1>
      <p className={styles.lede}>
        {from === undefined && 'Two minutes, one job, one year. Your report helps the next coder ask for fair pay.'}
        {from?.kind === 'changed' && whatChanges(from.report)}
        {from?.kind === 'last' && (
          <>
            Filled in as you reported {enteredPay(from.report)} in {monthName(from.report.receivedMonth)}. Check the pay
            and anything else that has changed. To correct an older report, go to{' '}
            <Link href="/account">your reports</Link>.
          </>
        )}
      </p>
      {waits && (
        <p className={styles.lede}>
          A report filled in here is waiting for the address that was given with it. Open the link in that email to send
          it, or fill in the form again.
        </p>
      )}
    </>
  );
}

function whatChanges(report: ShownReport): string {
  switch (report.status) {
    case 'APPROVED':
      return 'A moderator looks at the new version. Until it is accepted, your report counts as it is.';
    case 'REJECTED':
      return `Not accepted: ${whyRejected(report)} Correct it, and a moderator looks at it again.`;
    default:
      return 'The new version replaces the one that is waiting for review.';
  }
}
