import { type Credential, type CredentialGroup, credentialFacts, credentialGroups, namesOf } from './credentials';
import { keysOf } from './vocabulary';

/** Letters and digits alone: CPC-A, `cpc a` and CPC–A® are the same name. */
export function compactName(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\band\b|[^\p{L}\p{N}]/gu, '');
}

const byName: ReadonlyMap<string, Credential> = new Map(
  keysOf(credentialFacts).flatMap((credential) =>
    [credential, ...namesOf(credential)].map((name) => [compactName(name), credential] as const),
  ),
);

/** What needs no compacting, since most texts that are read by the million are keys. */
const byKey: ReadonlyMap<string, Credential> = new Map(keysOf(credentialFacts).map((key) => [key, key]));

const groupByName: ReadonlyMap<string, CredentialGroup> = new Map(
  keysOf(credentialGroups).flatMap((group) =>
    [group, credentialGroups[group]].map((name) => [compactName(name), group] as const),
  ),
);

/** The credential that a text names: by its key, its letters, its name in full, or what else it is or was called. */
export function credentialFromText(text: string): Credential | undefined {
  return byKey.get(text) ?? byName.get(compactName(text));
}

/** The same, or a group by its key or its label. */
export function credentialOrGroupFromText(text: string): Credential | CredentialGroup | undefined {
  return byKey.get(text) ?? groupByName.get(compactName(text)) ?? credentialFromText(text);
}

/** Several in one text, as people list them: `CPC, CRC`, `CPC/CPMA`, `RHIT and CCS`. */
export function splitCredentials(text: string): string[] {
  if (credentialOrGroupFromText(text)) return [text.trim()];
  return text
    .split(/[,;|\n]|\s[/&+]\s|(?<=\p{L}{3})[/&+](?=\p{L}{3})|\sand\s/iu)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** A word of this many letters may be written otherwise in one of them, a longer one in two. */
const SHORT = 4;
const MOST_SUGGESTED = 3;
const LONGEST_NAME = Math.max(...[...byName.keys()].map((name) => name.length));

/** The letters of credentials that a mistyped text may have meant, the likeliest first; none where nothing is near. */
export function nearestCredentials(text: string): string[] {
  const typed = compactName(text);
  if (typed.length > LONGEST_NAME + 2) return [];
  const most = typed.length <= SHORT ? 1 : 2;
  return keysOf(credentialFacts)
    .filter((credential) => credentialFacts[credential].body !== null)
    .map((credential) => {
      const { label } = credentialFacts[credential];
      return { label, edits: Math.min(...namesOf(credential).map((name) => editsBetween(typed, compactName(name)))) };
    })
    .filter(({ edits }) => edits <= most)
    .toSorted((a, b) => a.edits - b.edits)
    .slice(0, MOST_SUGGESTED)
    .map(({ label }) => label);
}

const alternatives = new Intl.ListFormat('en-US', { type: 'disjunction' });

/** What to tell someone whose text names no credential. */
export function unknownCredentialText(text: string): string {
  const quoted = text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME)}…` : text;
  const near = nearestCredentials(text);
  const advice =
    near.length > 0 ? `Did you mean ${alternatives.format(near)}?` : 'If it is one, choose “Another credential”';
  return `Check “${quoted}”: it is not on our list. ${advice}`;
}

/** Letters to add, leave out, change, or swap with their neighbor. */
function editsBetween(one: string, other: string): number {
  let [beforeLast, last]: [number[], number[]] = [[], Array.from({ length: other.length + 1 }, (_, index) => index)];
  for (let row = 1; row <= one.length; row++) {
    const next = [row];
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1];
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      next.push(
        Math.min(
          (last[column] ?? 0) + 1,
          (next[column - 1] ?? 0) + 1,
          (last[column - 1] ?? 0) + (same ? 0 : 1),
          swapped ? (beforeLast[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    [beforeLast, last] = [last, next];
  }
  return last[other.length] ?? 0;
}
