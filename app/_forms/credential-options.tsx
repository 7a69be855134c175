import { credentialFacts } from '@/lib/survey/credentials';
import { keysOf } from '@/lib/survey/vocabulary';

/**
 * What a text field for credentials suggests. `after` is what is typed: its last name is the one to be finished, those
 * before it stay, since a choice takes the place of the whole text.
 */
export function CredentialOptions({ id, after = '' }: { id: string; after?: string }) {
  const before = after.slice(0, after.lastIndexOf(',') + 1).trim();
  return (
    <datalist id={id}>
      {keysOf(credentialFacts)
        .filter((credential) => credentialFacts[credential].body !== null)
        .map((credential) => {
          const { label, name } = credentialFacts[credential];
          return (
            <option key={credential} value={before ? `${before} ${label}` : label}>
              {name}
            </option>
          );
        })}
    </datalist>
  );
}
