import type { FieldError } from '@/app/_components/error-summary';
import { SelectField, TextField } from '@/app/_components/field';
import styles from '@/app/guide/tool-form.module.css';
import type { State } from '@/lib/survey/vocabulary';
import { states } from '@/lib/survey/vocabulary';

interface ConverterFormProps {
  typed: { amount: string; from: string; to: string };
  errors: readonly FieldError[];
  /** Price levels, US = 100; places without one are no choice. */
  levels: Readonly<Record<State, number | null>>;
}

/** A plain form: its answer is a page with an address of its own. */
export function ConverterForm({ typed, errors, levels }: ConverterFormProps) {
  const errorOf = (name: string) => errors.find((error) => error.name === name)?.message;
  const options = Object.fromEntries(
    Object.entries(states).filter(([state]) => Object.entries(levels).some(([key, level]) => key === state && level)),
  );
  return (
    <form action="/guide/cost-of-living/converter" method="get" autoComplete="off" className={styles.form}>
      <TextField
        name="amount"
        label="Pay a year"
        prefix="$"
        inputMode="decimal"
        maxLength={20}
        defaultValue={typed.amount}
        error={errorOf('amount')}
      />
      <SelectField name="from" label="Paid in" options={options} chosen={typed.from} error={errorOf('from')} />
      <SelectField name="to" label="Beside" options={options} chosen={typed.to} error={errorOf('to')} />
      <button type="submit" className={styles.send}>
        Convert
      </button>
    </form>
  );
}
