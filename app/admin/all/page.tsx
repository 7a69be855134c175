import type { Metadata } from 'next';
import Link from 'next/link';
import { parametersOf } from '@/app/_site/parameters-of';
import { DecideForm } from '@/app/admin/decide-form';
import { blankDecision, decideFormStates } from '@/app/admin/decide-form-state';
import { queueAddress, queueParameters } from '@/app/admin/queue-address';
import { reportCount } from '@/app/admin/report-count';
import { requireModerator } from '@/lib/auth/viewer';
import { listQueuedIds } from '@/lib/reports/list-queued-ids';
import { type QueueQuestion, queueQuestion, queueShows } from '@/lib/reports/queue-question';
import { rules } from '@/lib/reports/triage';
import { states } from '@/lib/survey/vocabulary';
import styles from './page.module.css';

export const metadata: Metadata = { title: 'Decide on all' };

// Sent whole: a streamed part stays hidden where no script runs.
export const instant = false;

/** Asks for confirmation, with the count. The form names each report, so reports that arrive meanwhile are not included. */
export default async function DecideOnAllPage({ searchParams }: PageProps<'/admin/all'>) {
  const viewer = await requireModerator('/admin/all');
  const asked = queueQuestion(parametersOf(await searchParams));
  const [reports, kept] = await Promise.all([listQueuedIds(viewer, asked), decideFormStates.kept()]);
  return (
    <>
      <h1>Decide on {reportCount(reports.length).toLowerCase()} in one batch</h1>
      <dl className={styles.filter}>
        {filterWords(asked).map(([what, value]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p>These are the reports that match right now; later ones are not included. The whole batch can be undone.</p>
      {reports.length > 0 && (
        <DecideForm
          first={kept ?? blankDecision}
          reports={reports}
          what={reports.length === 1 ? 'it' : `all ${reports.length.toLocaleString('en-US')}`}
          filter={queueParameters(asked).toString()}
        />
      )}
      <p>
        <Link href={queueAddress(asked)}>Back to the queue</Link>
      </p>
    </>
  );
}

function filterWords({ show, rule, state }: QueueQuestion): [string, string][] {
  return [
    ['Reports', queueShows[show]],
    ...(rule ? [['Found by triage', rules[rule].name] satisfies [string, string]] : []),
    ...(state ? [['State', states[state]] satisfies [string, string]] : []),
  ];
}
