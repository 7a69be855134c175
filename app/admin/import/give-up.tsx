import { SubmitButton } from '@/app/_forms/submit-button';
import type { Intake } from '@/lib/intake/open-intake';
import { giveUp } from './actions';

/** Deletes a file that was not brought in, or what is left of one that was. */
export function GiveUp({ intake: { id, version, state, importId } }: { intake: Intake }) {
  return (
    <form action={giveUp}>
      <input type="hidden" name="intake" value={id} />
      <input type="hidden" name="version" value={version} />
      <SubmitButton kind="quiet" busy="Deleting …">
        {importId === null ? 'Give up' : 'Remove from this list'}
        <span className="visually-hidden"> {state.name}</span>
      </SubmitButton>
    </form>
  );
}
