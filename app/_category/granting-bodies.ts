import { countedAs, credentialFacts, type GrantingBody } from '@/lib/survey/credentials';
import { keysOf } from '@/lib/survey/vocabulary';

/** Who grants what is counted as a value of the dimension credential. */
export function grantingBodiesOf(counted: string): GrantingBody[] {
  const bodies = keysOf(credentialFacts)
    .filter((credential) => countedAs(credential) === counted && counted !== 'other')
    .flatMap((credential) => credentialFacts[credential].body ?? []);
  return [...new Set(bodies)];
}
