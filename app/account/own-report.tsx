import Link from 'next/link';
import { countedText } from '@/app/_words/counted-text';
import { enteredPay, onTop } from '@/app/_words/entered-pay';
import { jobWords } from '@/app/_words/job-words';
import { dollars, dollarsAndCents } from '@/app/_words/money';
import { monthName } from '@/app/_words/month-name';
import type { AreaNames } from '@/lib/areas/read-area-names';
import type { OwnReport as Report } from '@/lib/reports/list-own-reports';
import { payYears } from '@/lib/reports/report-input';
import { remove, withdraw } from './actions';
import { canBeChanged } from './can-be-changed';
import { ConfirmedAction } from './confirmed-action';
import styles from './own-report.module.css';
import { statusWords } from './report-status';

const inWords = new Intl.ListFormat('en-US');

interface OwnReportProps {
  report: Report;
  /** All that the author has sent. */
  ofAuthor: readonly Report[];
  areaNames: AreaNames;
}

export function OwnReport({ report, ofAuthor, areaNames }: OwnReportProps) {
  const status = statusWords(report, ofAuthor);
  const counted = countedText(report.credentials);
  const inFigures = report.status === 'PENDING' || report.status === 'APPROVED';
  return (
    <article className={styles.report} aria-labelledby={`report-${report.id}`}>
      <div>
        <h2 id={`report-${report.id}`} className={styles.pay}>
          {enteredPay(report)}
        </h2>
        <p className={styles.derived}>{derivedPay(report)}</p>
      </div>
      <div className={styles.facts}>
        <p className={styles.status}>
          <strong className={styles[status.kind]}>{status.name}</strong>
          <br />
          {status.meaning}
        </p>
        <p className={styles.job}>{jobWords(report, areaNames)}</p>
        {counted && <p className={styles.month}>{counted}</p>}
        <p className={styles.month}>
          Pay of {report.payYear}, sent in {monthName(report.receivedMonth)}
        </p>
        <p className={styles.ways}>
          <Link href={`/submit/received?report=${report.id}`}>See its status</Link>
          {canBeChanged(report, payYears(new Date())) && <Link href={`/submit?edit=${report.id}`}>Edit</Link>}
        </p>
        <div className={styles.actions}>
          {inFigures && (
            <ConfirmedAction
              action={withdraw}
              reportId={report.id}
              name="Withdraw"
              confirm="Withdraw this report"
              kind="quiet"
            >
              It leaves the queue and the figures. You keep a copy here. You can’t put it back; you would have to report
              again.
            </ConfirmedAction>
          )}
          <ConfirmedAction action={remove} reportId={report.id} name="Delete" confirm="Delete this report" kind="grave">
            It is deleted here and removed from the figures. This can’t be undone.
          </ConfirmedAction>
        </div>
      </div>
    </article>
  );
}

/** `$26.40 an hour, $54,912 for a full-time year, $57,912 in all with a bonus of $3,000`. */
function derivedPay(report: Report): string {
  const { hourlyCents, annualCents, annualTotalCents } = report;
  const parts = [`${dollarsAndCents(hourlyCents)} an hour`, `${dollars(annualCents)} for a full-time year`];
  const extras = onTop(report);
  if (extras.length > 0) parts.push(`${dollars(annualTotalCents)} in all with ${inWords.format(extras)}`);
  return parts.join(', ');
}
