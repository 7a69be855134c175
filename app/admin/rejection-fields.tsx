import { ChoiceList } from '@/app/_forms/choice-list';
import { TextField } from '@/app/_forms/field';
import { SubmitButton } from '@/app/_forms/submit-button';
import { MOST_WORDS_LETTERS } from '@/lib/reports/rejection';
import { keysOf, type RejectionKind, rejectionKinds } from '@/lib/survey/vocabulary';
import type { DecideFormState } from './decide-form-state';
import styles from './rejection-fields.module.css';

const kindOptions = Object.fromEntries(keysOf(rejectionKinds).map((kind) => [kind, kindOption(kind)]));

/** What the moderator chooses, and what the author will read. */
function kindOption(kind: RejectionKind) {
  const { name, toAuthor } = rejectionKinds[kind];
  return (
    <span>
      {name}
      <span className={styles.toAuthor}>{kind === 'other' ? 'Your message below' : toAuthor}</span>
    </span>
  );
}

interface RejectionFieldsProps extends Omit<DecideFormState, 'attempt'> {
  /** Tells the ids of this form's controls from those of others. */
  form: string;
  /** What the button says it rejects. */
  what: string;
}

/** Has to be opened first, so that no one rejects by accident. Works without JavaScript. */
export function RejectionFields({ form, typed, errors, what }: RejectionFieldsProps) {
  const errorOf = (name: string) => errors.find((error) => error.name === name)?.message;
  return (
    <details className={styles.details} open={errors.some(({ name }) => name !== 'reports')} data-reject>
      <summary className={styles.summary}>Reject …</summary>
      <div className={styles.form}>
        <ChoiceList
          type="radio"
          id={`${form}kind`}
          name="kind"
          legend="Reason, which the author sees"
          options={kindOptions}
          chosen={[typed.kind]}
          error={errorOf('kind')}
          layout="stack"
        />
        <TextField
          id={`${form}words`}
          name="words"
          label="Your message to the author"
          hint="Added to the reason; required only with “Another reason”"
          maxLength={MOST_WORDS_LETTERS}
          defaultValue={typed.words}
          error={errorOf('words')}
        />
        <div>
          <SubmitButton kind="grave" busy="Rejecting…" decision="reject">
            Reject {what}
          </SubmitButton>
        </div>
      </div>
    </details>
  );
}
