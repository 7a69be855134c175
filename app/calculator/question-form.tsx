import { ChoiceList } from '@/app/_forms/choice-list';
import { CredentialOptions } from '@/app/_forms/credential-options';
import type { FieldError } from '@/app/_forms/error-summary';
import { SelectField, TextField } from '@/app/_forms/field';
import { otherCredentialsText } from '@/app/_words/other-credentials-text';
import { PlaceField } from '@/app/areas/place-field';
import type { AskedArea } from '@/lib/areas/read-asked-area';
import { ungroupedCredentials } from '@/lib/survey/credentials';
import {
  arrangements,
  benefits,
  employments,
  experienceBands,
  roles,
  settings,
  specialties,
  states,
} from '@/lib/survey/vocabulary';
import styles from './page.module.css';
import { placeNames } from './place-names';

interface QuestionFormProps {
  typed: URLSearchParams;
  area: AskedArea;
  errors: readonly FieldError[];
  /** Whether an answer stands above it. */
  answered: boolean;
}

/** A plain form: its answer is a page with an address of its own. */
export function QuestionForm({ typed, area, errors, answered }: QuestionFormProps) {
  const errorOf = (name: string) => errors.find((error) => error.name === name)?.message;
  const select = (name: string, label: string, options: Readonly<Record<string, string>>) => (
    <SelectField
      name={name}
      label={label}
      options={options}
      open="Any"
      chosen={typed.get(name) ?? ''}
      error={errorOf(name)}
    />
  );
  return (
    <form action="/calculator" method="get" autoComplete="off" className={styles.form} aria-labelledby="question">
      <h2 id="question">{answered ? 'Change the job' : 'The job'}</h2>
      <div className={styles.fields}>
        {select('state', 'State', states)}
        <PlaceField
          names={placeNames}
          label="County or city"
          hint="Optional. For pay, prices and official wages there"
          typed={typed}
          asked={area}
          error={errorOf(placeNames.place)}
          action="/calculator"
        />
        {select('experience', 'Experience', experienceBands)}
        {select('role', 'Role', roles)}
        {select('specialty', 'Specialty', specialties)}
        {select('setting', 'Setting', settings)}
        {select('arrangement', 'Work location', arrangements)}
        {select('employment', 'Employment', employments)}
      </div>
      <ChoiceList
        type="checkbox"
        name="credential"
        legend="Credentials"
        hint="Up to five; coders may hold others as well"
        options={ungroupedCredentials}
        chosen={typed.getAll('credential')}
        error={errorOf('credential')}
        layout="columns"
      />
      <div className={styles.fields}>
        <TextField
          name="credential"
          id="otherCredential"
          label="Others, by abbreviation"
          hint="For example, CEMC. Rare ones are answered for their group"
          list="credential-options"
          maxLength={100}
          defaultValue={otherCredentialsText(typed.getAll('credential'))}
          error={errorOf('otherCredential')}
        />
        <CredentialOptions id="credential-options" />
      </div>
      <div className={styles.fields}>
        <TextField
          name="pay"
          label="An offer, or your current pay"
          hint="Optional. Base pay without bonuses, such as 54,500, 26.40/hr or 1.85 per chart"
          prefix="$"
          maxLength={40}
          defaultValue={typed.get('pay') ?? ''}
          error={errorOf('pay')}
        />
        <ChoiceList
          type="radio"
          name="per"
          legend="That is"
          options={{ year: 'a year', hour: 'an hour', chart: 'a chart', rvu: 'an RVU' }}
          chosen={[typed.get('per') ?? 'year']}
          error={errorOf('per')}
        />
        <div className={styles.pieces}>
          <TextField
            name="pieces"
            label="Charts, encounters or RVUs per hour"
            suffix="an hour"
            inputMode="decimal"
            maxLength={20}
            defaultValue={typed.get('pieces') ?? ''}
            error={errorOf('pieces')}
          />
        </div>
        <TextField
          name="bonus"
          label="Annual bonus"
          hint="Shown beside base pay"
          prefix="$"
          inputMode="decimal"
          maxLength={20}
          defaultValue={typed.get('bonus') ?? ''}
          error={errorOf('bonus')}
        />
      </div>
      <ChoiceList
        type="checkbox"
        name="benefit"
        legend="Benefits it comes with"
        hint="Shown beside base pay; the range does not depend on them"
        options={benefits}
        chosen={typed.getAll('benefit')}
        error={errorOf('benefit')}
      />
      <button type="submit" className={styles.send}>
        Show the range
      </button>
    </form>
  );
}
