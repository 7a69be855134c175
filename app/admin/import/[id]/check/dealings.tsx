import Link from 'next/link';
import { ChoiceList } from '@/app/_forms/choice-list';
import { SubmitButton } from '@/app/_forms/submit-button';
import { bringIn, tryAgain } from '@/app/admin/import/actions';
import type { Intake } from '@/lib/intake/open-intake';
import type { Outcome } from '@/lib/intake/outcome';
import styles from './page.module.css';

const counting = new Intl.NumberFormat('en-US');

/** What can be done after a dry run: answer what it asked, or bring the file in. */
export function Dealings({ intake, outcome }: { intake: Intake; outcome: Extract<Outcome, { kind: 'read' }> }) {
  const { id } = intake;
  if (outcome.stopped) return <Asked intake={intake} stopped={outcome.stopped} />;
  if (outcome.rows === 0) return <p>Change the mapping, or look at why the rows are refused.</p>;
  const added = outcome.fates.find(({ what }) => what === 'added')?.count ?? 0;
  return (
    <>
      {outcome.deleted > 0 && !intake.state.confirmed.includes('deleted-too') && <DeletedToo intake={intake} />}
      <form action={bringIn} className={styles.bring} aria-labelledby="bring">
        <h2 id="bring">Bring it in</h2>
        <Whose intake={intake} />
        <ChoiceList
          name="status"
          legend="The new reports"
          type="radio"
          layout="stack"
          chosen={['TRIAGED']}
          options={{
            TRIAGED: 'count where nothing is odd about them, and wait for a moderator where something is',
            PENDING: 'all wait for a moderator',
            APPROVED: 'all count at once',
          }}
        />
        <p>
          {outcome.badRows > 0 &&
            `${counting.format(outcome.badRows)} refused ${outcome.badRows === 1 ? 'row is' : 'rows are'} left out: download ${outcome.badRows === 1 ? 'it' : 'them'} first, for the file is deleted here as it is brought in. `}
          It can be undone as one in the log. A row that is here already is never added twice.
        </p>
        <SubmitButton busy="Beginning …">
          {added > 0
            ? `Bring in ${counting.format(added)} ${added === 1 ? 'report' : 'reports'}`
            : 'Bring it in all the same'}
        </SubmitButton>
        <p>
          <Link href={`/admin/import/${id}/mapping?all=1`}>Change the mapping first</Link>
        </p>
      </form>
    </>
  );
}

function Whose({ intake: { id, version } }: { intake: Intake }) {
  return (
    <>
      <input type="hidden" name="intake" value={id} />
      <input type="hidden" name="version" value={version} />
    </>
  );
}

type Stopped = NonNullable<Extract<Outcome, { kind: 'read' }>['stopped']>;

function Asked({ intake, stopped: { said, remedy, confirm } }: { intake: Intake; stopped: Stopped }) {
  const { id, state } = intake;
  return (
    <form action={tryAgain} className={styles.bring} aria-labelledby="asked">
      <h2 id="asked">This could mean two things</h2>
      <Whose intake={intake} />
      <ul>
        {said.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p>{remedy}</p>
      {state.confirmed.map((key) => (
        <input key={key} type="hidden" name="confirmed" value={key} />
      ))}
      {confirm ? (
        <ChoiceList
          name="confirmed"
          legend="If so"
          type="checkbox"
          layout="stack"
          chosen={[]}
          options={{ [confirm.key]: confirm.words }}
        />
      ) : (
        <p>
          <Link href={`/admin/import/${id}/mapping?all=1#dates`}>Say which comes first</Link>
        </p>
      )}
      <SubmitButton busy="Trying …">Try again</SubmitButton>
    </form>
  );
}

function DeletedToo({ intake }: { intake: Intake }) {
  return (
    <form action={tryAgain} className={styles.bring} aria-label="Reports that were deleted here">
      <Whose intake={intake} />
      {intake.state.confirmed.map((key) => (
        <input key={key} type="hidden" name="confirmed" value={key} />
      ))}
      <input type="hidden" name="confirmed" value="deleted-too" />
      <p>Reports that were deleted here are left out.</p>
      <SubmitButton kind="quiet" busy="Trying …">
        Try again and add those too
      </SubmitButton>
    </form>
  );
}
