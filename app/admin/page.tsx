import type { Metadata } from 'next';
import Link from 'next/link';
import { parametersOf } from '@/app/_site/parameters-of';
import { enteredPay } from '@/app/_words/entered-pay';
import { jobInShort } from '@/app/_words/job-words';
import { readAreaNames } from '@/lib/areas/read-area-names';
import { requireModerator } from '@/lib/auth/viewer';
import { MOST_IN_BATCH } from '@/lib/reports/decision';
import { listQueue, QUEUE_PAGE, type Queue } from '@/lib/reports/list-queue';
import { type QueueQuestion, queueQuestion } from '@/lib/reports/queue-question';
import { AdminNav } from './admin-nav';
import { DecideForm } from './decide-form';
import { blankDecision, decideFormStates } from './decide-form-state';
import { DecisionNote } from './decision-note';
import { resultIn } from './decision-result';
import { ModerationKeys } from './moderation-keys';
import styles from './page.module.css';
import { queueAddress, queueParameters } from './queue-address';
import { QueueFilter } from './queue-filter';
import { QueueRow } from './queue-row';
import { reportCount } from './report-count';

export const metadata: Metadata = { title: 'Reports waiting' };

// Sent whole: a streamed part stays hidden where no script runs.
export const instant = false;

export default async function QueuePage({ searchParams }: PageProps<'/admin'>) {
  const viewer = await requireModerator('/admin');
  const parameters = parametersOf(await searchParams);
  const asked = queueQuestion(parameters);
  const result = resultIn(parameters);
  const [queue, kept, areaNames] = await Promise.all([
    listQueue(viewer, asked),
    decideFormStates.kept(),
    readAreaNames(),
  ]);
  const filter = queueParameters(asked).toString();

  return (
    <div className={styles.page}>
      <h1>{waitingWords(queue.waiting)}</h1>
      <AdminNav viewer={viewer} here="queue" />
      <div role="status">{result && <DecisionNote viewer={viewer} result={result} filter={filter} />}</div>
      {queue.waiting > 0 && <QueueFilter asked={asked} counts={queue.counts} />}
      <ModerationKeys label="Reports and decisions" focusOn={result?.batch}>
        {queue.reports.length > 0 ? (
          <DecideForm
            first={kept ?? blankDecision}
            rows={queue.reports.map((report) => ({
              id: report.id,
              label: `${enteredPay(report)}, ${jobInShort(report, areaNames)}`,
              own: report.own,
              content: <QueueRow report={report} areaNames={areaNames} filter={filter} />,
            }))}
            what="selected"
            filter={filter}
          />
        ) : (
          queue.waiting > 0 && <p>No waiting report matches.</p>
        )}
      </ModerationKeys>
      <Further asked={asked} queue={queue} />
    </div>
  );
}

/** To other pages, and to a decision on all of them. */
function Further({ asked, queue: { matching } }: { asked: QueueQuestion; queue: Queue }) {
  const pages = Math.max(1, Math.ceil(matching / QUEUE_PAGE));
  return (
    <div className={styles.further}>
      {pages > 1 && (
        <nav aria-label="Pages">
          {asked.page > 1 && <Link href={queueAddress({ ...asked, page: asked.page - 1 })}>Previous page</Link>}
          <span>
            Page {asked.page} of {pages}
          </span>
          {asked.page < pages && <Link href={queueAddress({ ...asked, page: asked.page + 1 })}>Next page</Link>}
        </nav>
      )}
      {matching > 1 && (
        <Link href={`/admin/all?${queueParameters({ ...asked, page: 1 })}`}>
          Decide on all {Math.min(matching, MOST_IN_BATCH).toLocaleString('en-US')} that match in one batch
        </Link>
      )}
    </div>
  );
}

function waitingWords(waiting: number): string {
  if (waiting === 0) return 'No report is waiting';
  return `${reportCount(waiting)} ${waiting === 1 ? 'is' : 'are'} waiting`;
}
