import Link from 'next/link';
import { PlainTable } from '@/app/_pay/plain-table';
import { fixedMetadata } from '@/app/_site/fixed-pages';
import { monthName } from '@/app/_words/month-name';
import { COUNT_STEP } from '@/lib/aggregates/cut-count';
import { readImported } from '@/lib/aggregates/read-imported';
import { LEAST_FOR_MEDIAN, type ModerationMonth, readModeration } from '@/lib/aggregates/read-moderation';
import { rejectionKinds } from '@/lib/survey/vocabulary';
import styles from './page.module.css';

export const metadata = fixedMetadata('/transparency');

const shortMonth = new Intl.DateTimeFormat('en-US', { month: 'short', year: 'numeric', timeZone: 'UTC' });
const counting = new Intl.NumberFormat('en-US');

export default async function TransparencyPage() {
  const [months, imported] = await Promise.all([readModeration(), readImported()]);
  const [latest] = months;
  const withReasons = months.filter(({ rejectedByKind }) => rejectedByKind.some(({ atLeast: count }) => count > 0));
  return (
    <article className={styles.article}>
      <h1>{latest ? latestHeading(latest) : 'Moderation report'}</h1>
      <p>
        A moderator looks at each report before it counts, sees neither address nor author, and rejects only with a
        reason that the author can read. <Link href="/method">How we know</Link> explains the rules for reviewing
        reports; this page shows the results.
      </p>
      {months.length === 0 ? (
        <p>The first complete month with decisions will be the first row here.</p>
      ) : (
        <>
          <h2>Month by month</h2>
          <PlainTable
            caption="Reports received and decided, by month"
            columns={['Month', 'In', 'Approved', 'Rejected', 'Reversed', 'Wait']}
            rows={months.map((month) => [
              shortMonth.format(new Date(month.month)),
              atLeast(month.receivedAtLeast),
              atLeast(month.approvedAtLeast),
              atLeast(month.rejectedAtLeast),
              atLeast(month.reversedAtLeast),
              month.medianDays === null ? '–' : waitText(month.medianDays),
            ])}
          />
          <h2>Why reports were rejected</h2>
          {withReasons.length === 0 && <p>No month had {COUNT_STEP} reports rejected for the same reason.</p>}
          {withReasons.length > 0 && (
            <dl>
              {withReasons.map(({ month, rejectedByKind }) => (
                <div key={month}>
                  <dt>{monthName(month)}</dt>
                  <dd>{reasons(rejectedByKind)}</dd>
                </div>
              ))}
            </dl>
          )}
        </>
      )}
      <h2>How to read this</h2>
      <p>
        Counts are rounded down to multiples of {COUNT_STEP}, so that none of them reveals a single report, and a month
        appears once it is over.
        {months.length > 0 &&
          ` “Reversed” counts decisions that a moderator took back. “Wait” is the median from receipt to the first decision, in whole days; with fewer than ${LEAST_FOR_MEDIAN} decisions there is none.`}
      </p>
      <p>
        {months.length > 0 ? '“In” leaves' : 'They leave'} out what associations bring from surveys of their own:{' '}
        {counted(imported.addedAtLeast)} reports so far. Of these {counted(imported.waitingAtLeast)} wait for a
        moderator now; a decision on one counts like any other.
      </p>
    </article>
  );
}

function latestHeading({ month, medianDays, receivedAtLeast }: ModerationMonth): string {
  if (medianDays !== null) {
    return `In ${monthName(month)} half of the decisions came ${medianDays === 0 ? 'on the day the report did' : `within ${waitText(medianDays)}`}`;
  }
  return receivedAtLeast > 0
    ? `In ${monthName(month)} at least ${counting.format(receivedAtLeast)} reports came in`
    : `In ${monthName(month)} few reports came in`;
}

function reasons(byKind: ModerationMonth['rejectedByKind']): string {
  const told = byKind.filter(({ atLeast: count }) => count > 0);
  const texts = told.map(({ kind, atLeast: count }) => `${rejectionKinds[kind].name} (${atLeast(count)})`);
  return `${texts.join(', ')}; fewer than ${COUNT_STEP} for each other reason.`;
}

function counted(count: number): string {
  return count === 0 ? `fewer than ${COUNT_STEP}` : `at least ${counting.format(count)}`;
}

function atLeast(count: number): string {
  return count === 0 ? `<${COUNT_STEP}` : `${counting.format(count)}+`;
}

function waitText(days: number): string {
  if (days === 0) return '<1 day';
  return days === 1 ? '1 day' : `${days} days`;
}
