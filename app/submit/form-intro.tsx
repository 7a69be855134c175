import { enteredPay } from '@/app/_components/entered-pay';
import { monthName } from '@/app/_components/month-name';
import { statusWords } from '@/app/account/report-status';
import type { FirstForm } from './first-form';
import styles from './page.module.css';

/** The heading over the form, and what it is filled in with. */
export function FormIntro({ from }: Pick<FirstForm, 'from'>) {
  const report = from?.report;
  if (from?.kind === 'changed') {
    return (
      <>
        <h1>Change your report</h1>
        <p className={styles.lede}>{whatChanges(from.report)}</p>
      </>
    );
  }
  return (
    <>
      <h1>Report your pay</h1>
      <p className={styles.lede}>
        {report
          ? `Filled in as you reported ${enteredPay(report)} in ${monthName(report.receivedMonth)}. Check the pay, and all else that has changed.`
          : 'Two minutes, one job, one year. Your report helps the next coder ask for what is fair.'}
      </p>
    </>
  );
}

function whatChanges(report: NonNullable<FirstForm['from']>['report']): string {
  switch (report.status) {
    case 'APPROVED':
      return 'A moderator looks at the new version. Until it is accepted, your report counts as it is.';
    case 'REJECTED':
      return `Not accepted: ${statusWords(report).meaning} Correct it, and a moderator looks at it again.`;
    default:
      return 'The new version takes the place of the one that waits for review.';
  }
}
