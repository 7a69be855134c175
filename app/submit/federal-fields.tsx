import { SelectField } from '@/app/_forms/field';
import { exactRate } from '@/app/_words/money';
import type { TypedReport } from '@/lib/reports/typed-report';
import { gsAreas, gsGrades, gsSteps, gsText, gsYears } from '@/lib/survey/federal-pay';
import { payFromText, type TypedPay } from '@/lib/survey/typed-pay';
import styles from './federal-fields.module.css';

interface FederalFieldsProps {
  typed: TypedReport;
  /** As typed so far. */
  now: TypedPay;
  errorOf: (name: string) => string | undefined;
}

/** Grade, step and area, from which federal pay follows. */
export function FederalFields({ typed, now, errorOf }: FederalFieldsProps) {
  const pay = now.payBasis === 'gs' ? payFromText(now) : undefined;
  return (
    <div className={styles.federal}>
      <SelectField
        name="gsGrade"
        label="GS grade"
        options={gsGrades}
        chosen={typed.gsGrade}
        error={errorOf('gsGrade')}
      />
      <SelectField name="gsStep" label="Step" options={gsSteps} chosen={typed.gsStep} error={errorOf('gsStep')} />
      <div className={styles.wide}>
        <SelectField
          name="gsArea"
          label="Locality pay area"
          hint="Of your duty station, as on your SF-50"
          options={gsAreas}
          chosen={typed.gsArea}
          error={errorOf('gsArea')}
        />
      </div>
      <p className={styles.note} aria-live="polite">
        {pay && (
          <strong>
            {gsText(Number(now.gsGrade), Number(now.gsStep), now.gsArea)} pays {exactRate(pay.amountE4)} in{' '}
            {now.payYear}.{' '}
          </strong>
        )}
        Source: Salary Tables {gsYears.map((year) => `${year}-GS`).join(' and ')} of the Office of Personnel Management,
        with locality pay. For another year, or on a special salary rate, choose “Yearly salary” and enter your pay.
      </p>
    </div>
  );
}
