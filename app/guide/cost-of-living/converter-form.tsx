import type { FieldError } from '@/app/_forms/error-summary';
import { SelectField, TextField } from '@/app/_forms/field';
import { PlaceField } from '@/app/areas/place-field';
import styles from '@/app/guide/tool-form.module.css';
import type { PlaceNames } from '@/lib/areas/read-asked-area';
import type { PriceLevels } from '@/lib/baselines/read-price-levels';
import { valuesOf } from '@/lib/survey/dimension';
import { states } from '@/lib/survey/vocabulary';
import { fromNames, type Side, toNames } from './read-side';

interface ConverterFormProps {
  typed: URLSearchParams;
  from: Side;
  to: Side;
  errors: readonly FieldError[];
  /** Places without a level are not a choice. */
  prices: PriceLevels;
}

interface PlaceTexts {
  side: Side;
  names: PlaceNames;
  label: string;
  placeLabel: string;
}

/** A plain form: its answer is a page with an address of its own. */
export function ConverterForm({ typed, from, to, errors, prices }: ConverterFormProps) {
  const errorOf = (name: string) => errors.find((error) => error.name === name)?.message;
  const options = Object.fromEntries(
    valuesOf('state')
      .filter((state) => prices[state].kind === 'published')
      .map((state) => [state, states[state]]),
  );
  const place = ({ side: { asked, read }, names, label, placeLabel }: PlaceTexts) => (
    <>
      <SelectField
        name={names.state}
        label={label}
        options={options}
        chosen={read.place?.state ?? typed.get(names.state) ?? ''}
        error={errorOf(names.state)}
      />
      <PlaceField
        names={names}
        label={placeLabel}
        hint="Optional"
        typed={typed}
        asked={asked}
        error={errorOf(names.place)}
        action="/guide/cost-of-living/converter"
      />
    </>
  );
  return (
    <form action="/guide/cost-of-living/converter" method="get" autoComplete="off" className={styles.form}>
      <TextField
        name="amount"
        label="Yearly pay"
        prefix="$"
        inputMode="decimal"
        maxLength={20}
        defaultValue={typed.get('amount') ?? ''}
        error={errorOf('amount')}
      />
      {place({ side: from, names: fromNames, label: 'Paid in', placeLabel: 'County or city of the pay' })}
      {place({ side: to, names: toNames, label: 'Compare with', placeLabel: 'County or city to compare' })}
      <button type="submit" className={styles.send}>
        Convert
      </button>
    </form>
  );
}
