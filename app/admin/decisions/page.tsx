import type { Metadata } from 'next';
import { SubmitButton } from '@/app/_components/submit-button';
import { actionWords } from '@/app/admin/action-words';
import { undo } from '@/app/admin/actions';
import { actorWords } from '@/app/admin/actor-words';
import { AdminNav } from '@/app/admin/admin-nav';
import { requireModerator } from '@/lib/auth/viewer';
import { type LoggedDecision, listDecisions } from '@/lib/reports/list-decisions';
import styles from './page.module.css';

export const metadata: Metadata = { title: 'Decisions' };

// Sent whole: a streamed part stays hidden where no script runs.
export const instant = false;

const MOST_SHOWN = 100;

const moment = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });

export default async function DecisionsPage() {
  const viewer = await requireModerator('/admin/decisions');
  const decisions = await listDecisions(viewer, MOST_SHOWN);
  return (
    <>
      <h1>Decisions</h1>
      <AdminNav here="decisions" />
      {decisions.length === 0 ? (
        <p>Nothing has been decided yet.</p>
      ) : (
        <ol className={styles.list}>
          {decisions.map((decision) => (
            <Decision key={decision.id} decision={decision} />
          ))}
        </ol>
      )}
    </>
  );
}

function Decision({ decision }: { decision: LoggedDecision }) {
  const { action, actor, at, detail, reportId, inForce } = decision;
  return (
    <li className={styles.decision}>
      <div>
        <strong>{actionWords[action]}</strong> by {actorWords(actor, whoUnnamed(action))}
        <div className={styles.when}>
          <time dateTime={at.toISOString()}>{moment.format(at)} UTC</time>
          {reportId && <> · report {reportId.slice(0, 8)}</>}
        </div>
        {detail && <p className={styles.detail}>{detail}</p>}
      </div>
      {inForce && (
        <form action={undo}>
          <input type="hidden" name="report" value={reportId ?? ''} />
          <SubmitButton kind="quiet" busy="Undoing…">
            Undo
          </SubmitButton>
        </form>
      )}
    </li>
  );
}

function whoUnnamed(action: LoggedDecision['action']): string {
  return action === 'role_granted' ? 'the command line' : 'its author';
}
