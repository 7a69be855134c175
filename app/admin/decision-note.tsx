import { SubmitButton } from '@/app/_forms/submit-button';
import type { Moderator } from '@/lib/auth/viewer';
import { findBatch } from '@/lib/reports/find-batch';
import { findDeciders } from '@/lib/reports/find-deciders';
import { undo } from './actions';
import { actorWords } from './actor-words';
import styles from './decision-note.module.css';
import type { Result } from './decision-result';
import { reportCount } from './report-count';

interface DecisionNoteProps {
  viewer: Moderator;
  result: Result;
  /** Of the queue, to come back to. */
  filter: string;
}

/** What came of the moderator's last batch, what it left out and why, and the way back where there is one. */
export async function DecisionNote({ viewer, result, filter }: DecisionNoteProps) {
  const { result: kind, batch, own, gone, late, of } = result;
  // As the log has it: an address can say anything.
  const { decided: done, standing } = await findBatch(viewer, batch);
  const reasons = [
    late > 0 && `${late} ${late === 1 ? 'was' : 'were'} decided by ${await whoWasFaster(viewer, of)} meanwhile`,
    own > 0 && `${own} ${own === 1 ? 'is' : 'are'} your own, which someone else has to decide`,
    gone > 0 && `${gone} ${gone === 1 ? 'is' : 'are'} gone: deleted or changed by the author`,
  ].filter((reason) => reason !== false);
  return (
    <div className={styles.note}>
      <p>
        {done === 0 ? 'Nothing was changed.' : texts[kind](done)}
        {kind !== 'undone' && done > 0 && standing === 0 && ' Undone since.'}
        {reasons.length > 0 && (
          <>
            {' '}
            {done > 0 && 'Left out: '}
            {reasons.join('; ')}.
          </>
        )}
      </p>
      {kind !== 'undone' && standing > 0 && (
        <form action={undo} data-undo>
          <input type="hidden" name="batch" value={batch} />
          <input type="hidden" name="filter" value={filter} />
          <SubmitButton kind="quiet" busy="Undoing…">
            Undo
          </SubmitButton>
        </form>
      )}
    </div>
  );
}

const texts: Readonly<Record<Result['result'], (done: number) => string>> = {
  approved: (done) => `${reportCount(done)} approved. The changes are already published.`,
  rejected: (done) => `${reportCount(done)} rejected. ${done === 1 ? 'Its author reads' : 'Their authors read'} why.`,
  undone: (done) => `${reportCount(done)} put back: ${done === 1 ? 'it waits' : 'they wait'} again.`,
};

async function whoWasFaster(viewer: Moderator, reports: readonly string[]): Promise<string> {
  const deciders = (await findDeciders(viewer, reports)).map(({ actor }) => actorWords(actor, 'its author'));
  const names = [...new Set(deciders)];
  return names.length > 0 ? names.join(' and ') : 'the author';
}
