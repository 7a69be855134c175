import type { Metadata } from 'next';
import Link from 'next/link';
import { SubmitButton } from '@/app/_forms/submit-button';
import { parametersOf } from '@/app/_site/parameters-of';
import { actionWords } from '@/app/admin/action-words';
import { undo } from '@/app/admin/actions';
import { actorWords } from '@/app/admin/actor-words';
import { AdminNav } from '@/app/admin/admin-nav';
import { requireModerator } from '@/lib/auth/viewer';
import { type LoggedEvent, listLog } from '@/lib/reports/list-log';
import { logQuestion } from '@/lib/reports/log-question';
import { rejectionKinds } from '@/lib/survey/vocabulary';
import { undoWholeImport } from './actions';
import { LogForm } from './log-form';
import styles from './page.module.css';

export const metadata: Metadata = { title: 'Log' };

// Sent whole: a streamed part stays hidden where no script runs.
export const instant = false;

const MOST_SHOWN = 100;

const moment = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });

export default async function LogPage({ searchParams }: PageProps<'/admin/log'>) {
  const viewer = await requireModerator('/admin/log');
  const parameters = parametersOf(await searchParams);
  const { said, problems } = logQuestion(parameters);
  const events = said ? await listLog(viewer, said, MOST_SHOWN) : [];
  const asked = said !== undefined && Object.keys(said).length > 0;
  const last = events.length === MOST_SHOWN ? events.at(-1) : undefined;
  return (
    <>
      <h1>Log</h1>
      <AdminNav viewer={viewer} here="log" />
      <LogForm typed={parameters} problems={problems ?? []} />
      {said && events.length === 0 && <p>{asked ? 'No entry matches.' : 'Nothing has been decided yet.'}</p>}
      {events.length > 0 && viewer.role === 'admin' && (
        <p>
          <a href={`/admin/log/export?${withoutPage(parameters)}`}>Download these entries as CSV</a>
        </p>
      )}
      <ol className={styles.list}>
        {events.map((event, index) => (
          <Entry
            key={event.id}
            event={event}
            firstOfBatch={events[index - 1]?.batch !== event.batch}
            mayUndoImports={viewer.role === 'admin'}
          />
        ))}
      </ol>
      {last && <Link href={`/admin/log?${withoutPage(parameters, last.id)}`}>Older entries</Link>}
    </>
  );
}

function withoutPage(parameters: URLSearchParams, after?: string): URLSearchParams {
  const others = new URLSearchParams(parameters);
  others.delete('after');
  if (after) others.set('after', after);
  return others;
}

interface EntryProps {
  event: LoggedEvent;
  firstOfBatch: boolean;
  mayUndoImports: boolean;
}

function Entry({ event, firstOfBatch, mayUndoImports }: EntryProps) {
  const { action, actor, at, detail, reportId, rejectionKind, inForce, batch, batchInForce } = event;
  return (
    <li className={styles.decision}>
      <div>
        <strong>{actionWords[action]}</strong> by {actorWords(actor, whoUnnamed(action))}
        <div className={styles.when}>
          <time dateTime={at.toISOString()}>{moment.format(at)} UTC</time>
          {reportId && <> · report {reportId.slice(0, 8)}</>}
          {event.importId !== null && <> · import {event.importId}</>}
        </div>
        {(rejectionKind || detail) && (
          <p className={styles.detail}>
            {[rejectionKind && rejectionKinds[rejectionKind].name, detail].filter(Boolean).join(': ')}
          </p>
        )}
      </div>
      <div className={styles.undo}>
        {action === 'reports_imported' && event.importInForce && mayUndoImports && (
          <form action={undoWholeImport}>
            <input type="hidden" name="import" value={event.importId ?? ''} />
            <SubmitButton kind="quiet" busy="Undoing…">
              Undo this import
            </SubmitButton>
          </form>
        )}
        {firstOfBatch && batch && batchInForce > 1 && (
          <form action={undo}>
            <input type="hidden" name="batch" value={batch} />
            <SubmitButton kind="quiet" busy="Undoing…">
              Undo all {batchInForce} of this batch
            </SubmitButton>
          </form>
        )}
        {inForce && (
          <form action={undo}>
            <input type="hidden" name="report" value={reportId ?? ''} />
            <SubmitButton kind="quiet" busy="Undoing…">
              Undo
            </SubmitButton>
          </form>
        )}
      </div>
    </li>
  );
}

function whoUnnamed(action: LoggedEvent['action']): string {
  return action === 'report_withdrawn' || action === 'report_deleted' ? 'its author' : 'the command line';
}
