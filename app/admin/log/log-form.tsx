import { ErrorSummary } from '@/app/_forms/error-summary';
import { SelectField, TextField } from '@/app/_forms/field';
import { SubmitButton } from '@/app/_forms/submit-button';
import { actionWords } from '@/app/admin/action-words';
import type { ParameterProblem } from '@/lib/url-parameters';
import styles from './log-form.module.css';

interface LogFormProps {
  typed: URLSearchParams;
  problems: readonly ParameterProblem[];
}

/** Filters the log. The filter is in the address. */
export function LogForm({ typed, problems }: LogFormProps) {
  const textOf = (name: string) => typed.get(name) ?? '';
  const errorOf = (name: string) => problems.find(({ parameter }) => parameter === name)?.message;
  return (
    <form className={styles.form} noValidate>
      {problems.length > 0 && (
        <ErrorSummary errors={problems.map(({ parameter, message }) => ({ name: parameter, message }))} />
      )}
      <div className={styles.fields}>
        <SelectField
          name="action"
          label="What"
          options={actionWords}
          chosen={textOf('action')}
          open="Anything"
          error={errorOf('action')}
        />
        <TextField name="by" type="email" label="By address" defaultValue={textOf('by')} error={errorOf('by')} />
        <TextField name="report" label="Report id" defaultValue={textOf('report')} error={errorOf('report')} />
        <TextField name="from" type="date" label="From day" defaultValue={textOf('from')} error={errorOf('from')} />
        <TextField name="to" type="date" label="To day" defaultValue={textOf('to')} error={errorOf('to')} />
      </div>
      <SubmitButton kind="quiet" busy="Searching …">
        Search the log
      </SubmitButton>
    </form>
  );
}
