import type { Metadata } from 'next';
import { StripLegend } from '@/app/_components/strip-legend';
import { requireModerator } from '@/lib/auth/viewer';
import { listQueue } from '@/lib/reports/list-queue';
import { AdminNav } from './admin-nav';
import { comparisonsOf } from './comparisons-of';
import { DecisionNote } from './decision-note';
import { resultInAddress } from './decision-result';
import styles from './page.module.css';
import { QueuedReport } from './queued-report';
import { readYardsticks } from './read-yardsticks';
import { rejectFormStates } from './reject-form-states';

export const metadata: Metadata = { title: 'Reports waiting' };

// Sent whole: a streamed part stays hidden where no script runs.
export const instant = false;

/** As many as one goes through in a sitting; the rest moves up as they are decided. */
const MOST_SHOWN = 25;

export default async function QueuePage({ searchParams }: PageProps<'/admin'>) {
  const viewer = await requireModerator('/admin');
  const last = resultInAddress.safeParse(await searchParams);
  const [queue, yardsticks, kept] = await Promise.all([
    listQueue(viewer, MOST_SHOWN),
    readYardsticks(),
    rejectFormStates.kept(),
  ]);
  const rows = queue.reports.map((report) => ({ report, comparisons: comparisonsOf(report, yardsticks) }));

  return (
    <div className={styles.page}>
      <h1>{waitingWords(queue.waiting)}</h1>
      <AdminNav viewer={viewer} here="queue" />
      <div role="status">{last.success && <DecisionNote viewer={viewer} {...last.data} />}</div>
      {rows.length > 0 && (
        <StripLegend strips={rows.flatMap(({ comparisons }) => comparisons.map(({ voices }) => voices))} />
      )}
      {rows.map(({ report, comparisons }) => (
        <QueuedReport
          key={report.id}
          report={report}
          comparisons={comparisons}
          rejection={kept?.report === report.id ? kept : undefined}
        />
      ))}
      {queue.waiting > queue.reports.length && (
        <p className={styles.more}>The oldest {queue.reports.length} are shown. The others move up as you decide.</p>
      )}
    </div>
  );
}

function waitingWords(waiting: number): string {
  if (waiting === 0) return 'No report is waiting';
  return waiting === 1 ? 'One report is waiting' : `${waiting.toLocaleString('en-US')} reports are waiting`;
}
