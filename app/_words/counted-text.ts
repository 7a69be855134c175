import { type Credential, countedAs, countedCredentials, credentials } from '@/lib/survey/credentials';
import { midSentence } from './mid-sentence';

/**
 * What of a coder's credentials is counted in a group, in words: `CEMC and CUC count in AAPC specialty credentials`. Null
 * where all are counted by themselves.
 */
export function countedText(held: readonly Credential[]): string | null {
  const groups = new Map<string, string[]>();
  for (const credential of held) {
    const counted = countedAs(credential);
    if (counted === credential) continue;
    const name = midSentence(countedCredentials[counted]);
    groups.set(name, [...(groups.get(name) ?? []), credentials[credential]]);
  }
  if (groups.size === 0) return null;
  return Array.from(groups, ([name, members], index) => {
    const verb = index > 0 ? '' : members.length > 1 ? ' count' : ' counts';
    return `${all.format(members)}${verb} in ${name}`;
  }).join('; ');
}

const all = new Intl.ListFormat('en-US');
