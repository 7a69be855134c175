import { credentialFacts } from '@/lib/survey/credentials';
import { keysOf } from '@/lib/survey/vocabulary';

/**
 * Suggestions for a text field of credentials. They complete the last name in `after`, the text so far, and repeat the
 * names before it, because picking a suggestion replaces the whole text.
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
