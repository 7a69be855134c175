import { ChoiceList } from '@/app/_forms/choice-list';
import { SelectField, TextField } from '@/app/_forms/field';
import { LONGEST_PLACE } from '@/lib/areas/longest-place';
import type { TypedReport } from '@/lib/reports/typed-report';
import { states } from '@/lib/survey/vocabulary';
import type { AskedPlace } from './ask-place';
import styles from './place-fields.module.css';

interface PlaceFieldsProps {
  typed: Pick<TypedReport, 'state' | 'area'>;
  asked: AskedPlace | undefined;
  errorOf: (name: string) => string | undefined;
}

/** The state, and a county or city of it, of which the server finds the area. */
export function PlaceFields({ typed, asked: { code, choices } = {}, errorOf }: PlaceFieldsProps) {
  return (
    <>
      <SelectField
        name="state"
        label="State"
        hint={
          <>
            <span className={styles.own}>Where you do the work, also when remote</span>
            <span className={styles.employers}>Where your employer’s location sets your pay</span>
          </>
        }
        options={states}
        chosen={typed.state}
        error={errorOf('state')}
      />
      <TextField
        name="area"
        label="County or city (optional)"
        hint="Pay differs between areas of one state. We keep only the area, not the county."
        maxLength={LONGEST_PLACE}
        defaultValue={typed.area}
        error={errorOf('area')}
      />
      {choices ? (
        <ChoiceList
          type="radio"
          name="areaCode"
          legend={`Which “${typed.area.trim()}”?`}
          options={choices}
          chosen={[]}
          error={errorOf('areaCode')}
          layout="stack"
        />
      ) : (
        code && <input type="hidden" name="areaCode" value={code} />
      )}
    </>
  );
}
