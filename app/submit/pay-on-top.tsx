import { TextField } from '@/app/_forms/field';
import type { TypedReport } from '@/lib/reports/typed-report';
import styles from './pay-on-top.module.css';

const fields = [
  {
    name: 'production',
    label: 'Production or incentive pay (optional)',
    hint: 'On top of the pay above; counts as base pay',
  },
  {
    name: 'extraPay',
    label: 'Usual extra pay (optional)',
    hint: 'Overtime and shift differentials; not part of base pay',
  },
  { name: 'bonus', label: 'Annual bonus (optional)', hint: 'All other bonuses for the year, combined' },
] as const;

interface PayOnTopProps {
  typed: TypedReport;
  errorOf: (name: string) => string | undefined;
}

/** What few coders have to fill in: folded until it is. */
export function PayOnTop({ typed, errorOf }: PayOnTopProps) {
  const open = fields.some(({ name }) => typed[name] !== '' || errorOf(name));
  return (
    <details open={open} className={styles.top}>
      <summary>Production pay, overtime, differentials or a bonus (optional)</summary>
      <p className={styles.hint}>For a year, or say what it is for, such as 200 a month or 1.50/hr.</p>
      <div className={styles.fields}>
        {fields.map(({ name, label, hint }) => (
          <TextField
            key={name}
            name={name}
            label={label}
            hint={hint}
            prefix="$"
            suffix="a year"
            maxLength={40}
            defaultValue={typed[name]}
            error={errorOf(name)}
          />
        ))}
      </div>
    </details>
  );
}
