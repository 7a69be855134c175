import type { FieldError } from '@/app/_forms/error-summary';
import { SelectField, TextField } from '@/app/_forms/field';
import styles from '@/app/guide/tool-form.module.css';

interface PaybackFormProps {
  typed: Readonly<Record<'cost' | 'months' | 'before' | 'after' | 'earning', string>>;
  errors: readonly FieldError[];
}

/** A plain form: its answer is a page with an address of its own. */
export function PaybackForm({ typed, errors }: PaybackFormProps) {
  const field = (name: keyof typeof typed) => ({ name, error: errors.find((error) => error.name === name)?.message });
  const amount = { prefix: '$', inputMode: 'decimal', maxLength: 20 } as const;
  return (
    <form action="/guide/training/payback" method="get" autoComplete="off" className={styles.form}>
      <TextField
        {...field('cost')}
        {...amount}
        label="Cost of the training, exam and books"
        defaultValue={typed.cost}
      />
      <TextField
        {...field('months')}
        label="Months until the new pay"
        inputMode="numeric"
        maxLength={3}
        defaultValue={typed.months}
      />
      <TextField {...field('before')} {...amount} label="Yearly pay before" defaultValue={typed.before} />
      <TextField {...field('after')} {...amount} label="Yearly pay after" defaultValue={typed.after} />
      <SelectField
        {...field('earning')}
        label="Until then"
        options={{ yes: 'I keep earning my current pay', no: 'I earn nothing' }}
        chosen={typed.earning}
      />
      <button type="submit" className={styles.send}>
        Work it out
      </button>
    </form>
  );
}
