import { type FormEvent, useState } from 'react';
import { ChoiceList } from '@/app/_components/choice-list';
import { perBasis } from '@/app/_components/entered-pay';
import { TextField } from '@/app/_components/field';
import type { TypedReport } from '@/lib/reports/typed-report';
import { payFromText, type TypedPay } from '@/lib/survey/typed-pay';
import { payBases } from '@/lib/survey/vocabulary';
import { FieldGroup } from './field-group';
import { PayEquivalents } from './pay-equivalents';
import styles from './pay-fields.module.css';
import { typedPay } from './typed-report';

interface PayFieldsProps {
  typed: TypedReport;
  years: readonly number[];
  errorOf: (name: string) => string | undefined;
}

export function PayFields({ typed, years, errorOf }: PayFieldsProps) {
  const [now, setNow] = useState<TypedPay>(typed);
  const suffix = Object.entries(perBasis).find(([basis]) => basis === now.payBasis)?.[1];

  function follow({ currentTarget }: FormEvent<HTMLElement>) {
    const form = currentTarget.closest('form');
    if (form) setNow(typedPay(new FormData(form)));
  }

  return (
    <FieldGroup title="Your pay" onChange={follow}>
      <ChoiceList
        type="radio"
        name="payBasis"
        legend="How are you paid?"
        options={payBases}
        chosen={[typed.payBasis]}
        error={errorOf('payBasis')}
      />
      <TextField
        name="amount"
        label="Base pay"
        hint="Before taxes, without bonus"
        prefix="$"
        suffix={suffix}
        inputMode="decimal"
        maxLength={20}
        defaultValue={typed.amount}
        error={errorOf('amount')}
      />
      <TextField
        name="paidHoursPerWeek"
        label="Paid hours a week"
        hint="40 if you are full-time"
        suffix="hours"
        inputMode="decimal"
        maxLength={20}
        defaultValue={typed.paidHoursPerWeek}
        error={errorOf('paidHoursPerWeek')}
      />
      <div className={styles.charts}>
        <TextField
          name="chartsPerHour"
          label="Charts or encounters an hour"
          hint="Usually, in a paid hour"
          suffix="an hour"
          inputMode="decimal"
          maxLength={20}
          defaultValue={typed.chartsPerHour}
          error={errorOf('chartsPerHour')}
        />
      </div>
      <TextField
        name="bonus"
        label="Bonus a year (optional)"
        hint="All bonuses of the year together"
        prefix="$"
        suffix="a year"
        inputMode="decimal"
        maxLength={20}
        defaultValue={typed.bonus}
        error={errorOf('bonus')}
      />
      <PayEquivalents pay={payFromText(now)} />
      <ChoiceList
        type="radio"
        name="payYear"
        legend="Which year is this pay for?"
        options={Object.fromEntries(years.map((year) => [year, String(year)]))}
        chosen={[typed.payYear]}
        error={errorOf('payYear')}
      />
    </FieldGroup>
  );
}
