'use client';

import { useActionState } from 'react';
import { ChoiceList } from '@/app/_components/choice-list';
import { ErrorSummary } from '@/app/_components/error-summary';
import { TextField } from '@/app/_components/field';
import { SubmitButton } from '@/app/_components/submit-button';
import { MOST_WORDS_LETTERS } from '@/lib/reports/rejection';
import { keysOf, type RejectionKind, rejectionKinds } from '@/lib/survey/vocabulary';
import { reject } from './actions';
import styles from './reject-form.module.css';
import type { RejectFormState } from './reject-form-state';

const kindOptions = Object.fromEntries(keysOf(rejectionKinds).map((kind) => [kind, kindOption(kind)]));

/** What the moderator chooses, and what the author will read. */
function kindOption(kind: RejectionKind) {
  const { name, toAuthor } = rejectionKinds[kind];
  return (
    <span>
      {name}
      <span className={styles.toAuthor}>{kind === 'other' ? 'Your words below' : toAuthor}</span>
    </span>
  );
}

/** Opened first, so that no one rejects by a slip; works without JavaScript as well. */
export function RejectForm({ first }: { first: RejectFormState }) {
  const [{ attempt, report, typed, errors }, action] = useActionState(reject, first);
  const idOf = (name: string) => `${name}-${report}`;
  const errorOf = (name: string) => errors.find((error) => error.name === name)?.message;
  return (
    <details className={styles.details} open={errors.length > 0}>
      <summary className={styles.summary}>Reject …</summary>
      <form key={attempt} action={action} noValidate autoComplete="off" className={styles.form}>
        <input type="hidden" name="report" value={report} />
        {errors.length > 0 && (
          <ErrorSummary errors={errors.map(({ name, message }) => ({ name: idOf(name), message }))} />
        )}
        <ChoiceList
          type="radio"
          id={idOf('kind')}
          name="kind"
          legend="Reason, which the author reads"
          options={kindOptions}
          chosen={[typed.kind]}
          error={errorOf('kind')}
          layout="stack"
        />
        <TextField
          id={idOf('words')}
          name="words"
          label="Your words to the author"
          hint="Added to the reason; required with another reason only"
          maxLength={MOST_WORDS_LETTERS}
          defaultValue={typed.words}
          error={errorOf('words')}
        />
        <div>
          <SubmitButton kind="grave" busy="Rejecting…">
            Reject this report
          </SubmitButton>
        </div>
      </form>
    </details>
  );
}
