import { type SyntheticEvent, useState } from 'react';
import { ChoiceList } from '@/app/_forms/choice-list';
import { TextField } from '@/app/_forms/field';
import { perBasis } from '@/app/_words/entered-pay';
import type { TypedReport } from '@/lib/reports/typed-report';
import { payFromText, type Reading, readPay, type TypedPay, textFromRate } from '@/lib/survey/typed-pay';
import { keysOf, payBases } from '@/lib/survey/vocabulary';
import { FederalFields } from './federal-fields';
import { FieldGroup } from './field-group';
import { PayEquivalents } from './pay-equivalents';
import styles from './pay-fields.module.css';
import { PayOnTop } from './pay-on-top';
import { payFromForm } from './report-from-form';

interface PayFieldsProps {
  typed: TypedReport;
  years: readonly number[];
  errorOf: (name: string) => string | undefined;
}

export function PayFields({ typed, years, errorOf }: PayFieldsProps) {
  const [now, setNow] = useState<TypedPay>(typed);
  const [readings, setReadings] = useState<Reading[]>([]);
  const suffix = Object.entries(perBasis).find(([basis]) => basis === now.payBasis)?.[1];

  function follow({ currentTarget }: SyntheticEvent<HTMLElement>) {
    const form = currentTarget.closest('form');
    if (!form) return;
    const asTyped = payFromForm(new FormData(form));
    const read = readPay(asTyped);
    if (asTyped.payBasis === 'gs') fillIn(form, asTyped, read.typed);
    setNow(read.typed);
    setReadings((shown) => shown.filter((reading) => stillSays(asTyped, reading)));
  }

  /** What says its unit is written as it is read once the field is left, so that it can be seen and changed. */
  function settle({ currentTarget }: SyntheticEvent<HTMLElement>) {
    const form = currentTarget.closest('form');
    if (!form) return;
    const asTyped = payFromForm(new FormData(form));
    const read = readPay(asTyped);
    if (read.readings.length === 0) return;
    fillIn(form, asTyped, read.typed);
    setNow(read.typed);
    const anew = new Set(read.readings.map(({ field }) => field));
    setReadings((shown) => [...shown.filter(({ field }) => !anew.has(field)), ...read.readings]);
  }

  return (
    <FieldGroup title="Your pay" onChange={follow} onBlur={settle}>
      <ChoiceList
        type="radio"
        name="payBasis"
        legend="How are you paid?"
        options={payBases}
        chosen={[typed.payBasis]}
        error={errorOf('payBasis')}
      />
      <div className={styles.rate}>
        <TextField
          name="amount"
          label="Base pay"
          hint="Before taxes, without overtime or bonuses. For example, 24.50/hr or 52k a year"
          prefix="$"
          suffix={suffix}
          maxLength={40}
          defaultValue={typed.amount}
          error={errorOf('amount')}
        />
      </div>
      <FederalFields typed={typed} now={now} errorOf={errorOf} />
      <TextField
        name="paidHoursPerWeek"
        label="Paid hours per week"
        hint="40 if you are full-time; leave out overtime"
        suffix="hours"
        inputMode="decimal"
        maxLength={20}
        defaultValue={typed.paidHoursPerWeek}
        error={errorOf('paidHoursPerWeek')}
      />
      <div className={styles.pieces}>
        <TextField
          name="chartsPerHour"
          label="Charts, encounters or RVUs per hour"
          hint="How many you usually do in a paid hour"
          suffix="an hour"
          inputMode="decimal"
          maxLength={20}
          defaultValue={typed.chartsPerHour}
          error={errorOf('chartsPerHour')}
        />
      </div>
      <PayOnTop typed={typed} errorOf={errorOf} />
      <PayEquivalents pay={payFromText(now)} readings={readings} />
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

/** Whether a field holds what was read from it, unchanged since. */
function stillSays(typed: TypedPay, reading: Reading): boolean {
  if (reading.field === 'gs') return false;
  const { field, payBasis, amountE4 } = reading;
  return typed[field] === textFromRate(amountE4) && (field !== 'amount' || typed.payBasis === payBasis);
}

function fillIn(form: HTMLFormElement, was: TypedPay, is: TypedPay): void {
  for (const name of keysOf(is)) {
    const field = form.elements.namedItem(name);
    const holdsText =
      field instanceof RadioNodeList || field instanceof HTMLInputElement || field instanceof HTMLSelectElement;
    if (holdsText && was[name] !== is[name]) field.value = is[name];
  }
}
