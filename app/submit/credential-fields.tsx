import { type FormEvent, useState } from 'react';
import { ChoiceList } from '@/app/_forms/choice-list';
import { CredentialOptions } from '@/app/_forms/credential-options';
import { TextField } from '@/app/_forms/field';
import { otherCredentialsText } from '@/app/_words/other-credentials-text';
import { type Credential, ungroupedCredentials } from '@/lib/survey/credentials';
import styles from './credential-fields.module.css';
import { CredentialReading } from './credential-reading';

interface CredentialFieldsProps {
  /** Keys and typed texts, in any order. */
  chosen: readonly string[];
  errorOf: (name: string) => string | undefined;
}

/**
 * The common credentials to check, all others to type. Both are sent under one name. “No credential” and the credentials
 * exclude each other; without JavaScript the schema says so.
 */
export function CredentialFields({ chosen, errorOf }: CredentialFieldsProps) {
  const [typed, setTyped] = useState(otherCredentialsText(chosen));
  return (
    <div className={styles.credentials} onChange={excludeOthers}>
      <ChoiceList
        type="checkbox"
        name="credentials"
        legend="Credentials"
        hint="Choose all you hold"
        options={ungroupedCredentials}
        chosen={chosen}
        error={errorOf('credentials')}
        layout="columns"
      />
      <div className={styles.others}>
        <TextField
          name="credentials"
          id="otherCredentials"
          label="Others you hold (optional)"
          hint="Abbreviations separated by commas, such as CEMC, RCC"
          list="credential-options"
          maxLength={300}
          defaultValue={typed}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          error={errorOf('otherCredentials')}
        />
        <CredentialOptions id="credential-options" after={typed} />
        <CredentialReading typed={typed} />
      </div>
    </div>
  );
}

function excludeOthers({ target, currentTarget }: FormEvent<HTMLElement>) {
  if (!(target instanceof HTMLInputElement)) return;
  const typing = target.type === 'text';
  if (typing ? target.value.trim() === '' : !target.checked) return;
  const isNone = target.value === ('none' satisfies Credential);
  for (const box of currentTarget.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) {
    const ofNone = box.value === ('none' satisfies Credential);
    if (typing ? ofNone : ofNone !== isNone) box.checked = false;
  }
}
