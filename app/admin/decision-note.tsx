import { SubmitButton } from '@/app/_components/submit-button';
import type { Viewer } from '@/lib/auth/viewer';
import { findLastDecision } from '@/lib/reports/find-last-decision';
import { actionWords } from './action-words';
import { undo } from './actions';
import { actorWords } from './actor-words';
import styles from './decision-note.module.css';
import type { Result } from './decision-result';

interface DecisionNoteProps {
  viewer: Viewer;
  result: Result;
  report: string;
}

/** What came of the moderator's last step, and the way back where there is one. */
export async function DecisionNote({ viewer, result, report }: DecisionNoteProps) {
  const text = result === 'already-decided' ? await whoWasFaster(viewer, report) : texts[result];
  return (
    <div className={styles.note}>
      <p>{text}</p>
      {(result === 'approved' || result === 'rejected') && (
        <form action={undo}>
          <input type="hidden" name="report" value={report} />
          <SubmitButton kind="quiet" busy="Undoing…">
            Undo
          </SubmitButton>
        </form>
      )}
    </div>
  );
}

const texts: Readonly<Record<Exclude<Result, 'already-decided'>, string>> = {
  approved: 'Approved. What it changes is published already.',
  rejected: 'Rejected. Its author reads why.',
  undone: 'Undone. The report waits again.',
  'own-report': 'This report is your own: someone else has to decide on it. Nothing was changed.',
  gone: 'This report is gone: its author deleted it. Nothing was changed.',
};

async function whoWasFaster(viewer: Viewer, report: string): Promise<string> {
  const last = await findLastDecision(viewer, report);
  const who = last ? actorWords(last.actor, 'Its author') : 'Its author';
  const what = last ? actionWords[last.action].toLowerCase() : 'withdrawn';
  return `${who} was faster: the report was ${what} meanwhile. Nothing was changed by you.`;
}
