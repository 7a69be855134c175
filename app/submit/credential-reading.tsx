import { countedText } from '@/app/_words/counted-text';
import { credentialFacts, grantingBodies } from '@/lib/survey/credentials';
import { credentialFromText, splitCredentials, unknownCredentialText } from '@/lib/survey/typed-credentials';
import { keysOf } from '@/lib/survey/vocabulary';
import styles from './credential-fields.module.css';

/** What is understood of the typed credentials while they are typed; the last word may be unfinished. */
export function CredentialReading({ typed }: { typed: string }) {
  const texts = splitCredentials(typed);
  const known = texts.flatMap((text) => credentialFromText(text) ?? []);
  const counted = countedText(known);
  const unknown = texts.slice(0, -1).find((text) => !credentialFromText(text));
  return (
    <>
      <p className={styles.reading} aria-live="polite">
        {[counted && `${counted}.`, unknown && unknownCredentialText(unknown)].filter(Boolean).join(' ')}
      </p>
      <details className={styles.list}>
        <summary>All credentials on our list</summary>
        <p>Rare ones are counted in a group with others, so that no figure describes a single coder.</p>
        <dl>
          {keysOf(grantingBodies).map((body) => (
            <div key={body}>
              <dt>{grantingBodies[body]}</dt>
              <dd>
                {keysOf(credentialFacts)
                  .filter((credential) => credentialFacts[credential].body === body)
                  .map((credential) => credentialFacts[credential].label)
                  .join(', ')}
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}
