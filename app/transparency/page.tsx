import Link from 'next/link';
import { monthName } from '@/app/_components/month-name';
import { fixedMetadata } from '@/app/_found/fixed-pages';
import { PlainTable } from '@/app/guide/plain-table';
import { type ModerationMonth, readModeration } from '@/lib/aggregates/read-moderation';
import { rejectionKinds } from '@/lib/survey/vocabulary';
import styles from './page.module.css';

export const metadata = fixedMetadata('/transparency');

const counting = new Intl.NumberFormat('en-US');

export default async function TransparencyPage() {
  const months = await readModeration();
  const [latest] = months;
  return (
    <article className={styles.article}>
      <h1>{latest ? latestFinding(latest) : 'How moderation goes'}</h1>
      <p>
        A moderator looks at each report before it counts, sees neither address nor author, and rejects for a reason
        that the author reads. <Link href="/method">How we know</Link> says by which rules reports are looked at; this
        page says what came of it.
      </p>
      {months.length === 0 ? (
        <p>The first finished month with decisions will be the first row here.</p>
      ) : (
        <>
          <h2>Month by month</h2>
          <PlainTable
            caption="Reports received and decided, by month"
            columns={['Month', 'Received', 'Approved', 'Rejected', 'Reversed', 'Median wait']}
            rows={months.map((month) => [
              monthName(month.month),
              atLeast(month.receivedAtLeast),
              atLeast(month.approvedAtLeast),
              atLeast(month.rejectedAtLeast),
              atLeast(month.reversedAtLeast),
              month.medianDays === null ? 'fewer than 10 decided' : waitText(month.medianDays),
            ])}
          />
          <h2>Why reports were rejected</h2>
          {months.map(({ month, rejectedByKind }) => (
            <p key={month}>
              <strong>{monthName(month)}:</strong> {reasons(rejectedByKind)}
            </p>
          ))}
        </>
      )}
      <h2>How to read this</h2>
      <p>
        Counts are cut to tens, so that none of them tells of a single report, and a month is told when it is over.
        Reversed are decisions that a moderator took back. The wait is from receipt to the first decision, in whole
        days. Reports that an association imports are not among them.
      </p>
    </article>
  );
}

function latestFinding({ month, medianDays, receivedAtLeast }: ModerationMonth): string {
  if (medianDays !== null) {
    return `In ${monthName(month)} half of the decisions came ${medianDays === 0 ? 'on the day the report did' : `within ${waitText(medianDays)}`}`;
  }
  return receivedAtLeast > 0
    ? `In ${monthName(month)} ${atLeast(receivedAtLeast)} reports came in`
    : `Few reports came in in ${monthName(month)}`;
}

function reasons(byKind: ModerationMonth['rejectedByKind']): string {
  const told = byKind.filter(({ atLeast: count }) => count > 0);
  if (told.length === 0) return 'fewer than 10 for any reason.';
  const texts = told.map(({ kind, atLeast: count }) => `${rejectionKinds[kind].name}, ${atLeast(count)}`);
  return `${texts.join('; ')}; fewer than 10 for each other reason.`;
}

function atLeast(count: number): string {
  return count === 0 ? 'fewer than 10' : `${counting.format(count)} or more`;
}

function waitText(days: number): string {
  if (days === 0) return 'less than a day';
  return days === 1 ? 'one day' : `${days} days`;
}
