import type { FieldError } from '@/app/_forms/error-summary';
import { SelectField, TextField } from '@/app/_forms/field';
import styles from '@/app/guide/tool-form.module.css';
import type { PriceLevels } from '@/lib/baselines/read-price-levels';
import { valuesOf } from '@/lib/survey/dimension';
import { states } from '@/lib/survey/vocabulary';

interface ConverterFormProps {
  typed: { amount: string; from: string; to: string };
  errors: readonly FieldError[];
  /** Places without a level are not a choice. */
  prices: PriceLevels;
}

/** A plain form: its answer is a page with an address of its own. */
export function ConverterForm({ typed, errors, prices }: ConverterFormProps) {
  const errorOf = (name: string) => errors.find((error) => error.name === name)?.message;
  const options = Object.fromEntries(
    valuesOf('state')
      .filter((state) => prices[state].kind === 'published')
      .map((state) => [state, states[state]]),
  );
  return (
    <form action="/guide/cost-of-living/converter" method="get" autoComplete="off" className={styles.form}>
      <TextField
        name="amount"
        label="Yearly pay"
        prefix="$"
        inputMode="decimal"
        maxLength={20}
        defaultValue={typed.amount}
        error={errorOf('amount')}
      />
      <SelectField name="from" label="Paid in" options={options} chosen={typed.from} error={errorOf('from')} />
      <SelectField name="to" label="Compare with" options={options} chosen={typed.to} error={errorOf('to')} />
      <button type="submit" className={styles.send}>
        Convert
      </button>
    </form>
  );
}
