import type { FormEvent } from 'react';
import { ChoiceList } from '@/app/_components/choice-list';
import { ungroupedCredentials } from '@/lib/survey/credentials';

/** “No credential” and the credentials exclude each other; without JavaScript the schema says so. */
export function CredentialList({ chosen, error }: { chosen: readonly string[]; error: string | undefined }) {
  return (
    <ChoiceList
      type="checkbox"
      name="credentials"
      legend="Credentials"
      hint="Choose all you hold"
      options={ungroupedCredentials}
      chosen={chosen}
      error={error}
      layout="columns"
      onChange={excludeOthers}
    />
  );
}

function excludeOthers({ target, currentTarget }: FormEvent<HTMLFieldSetElement>) {
  if (!(target instanceof HTMLInputElement) || !target.checked) return;
  for (const box of currentTarget.querySelectorAll('input')) {
    if ((box.value === 'none') !== (target.value === 'none')) box.checked = false;
  }
}
