import { credentialGroups, credentials, ungroupedCredentials } from '@/lib/survey/credentials';

/** What of chosen keys and typed texts is no checkbox of the common credentials, as one would type it: `CEMC, RCC`. */
export function otherCredentialsText(chosen: readonly string[]): string {
  const labels: Readonly<Record<string, string>> = { ...credentials, ...credentialGroups };
  return chosen
    .filter((text) => text.trim() !== '' && !Object.hasOwn(ungroupedCredentials, text))
    .map((text) => labels[text] ?? text)
    .join(', ');
}
