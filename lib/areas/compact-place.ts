import { plainLetters } from './area-name';

/** Words of names that are written in two ways. */
const written: Readonly<Record<string, string>> = { saint: 'st', sainte: 'ste', fort: 'ft', mount: 'mt' };

/** Letters and digits alone: `Prince George’s`, `prince georges`; `De Kalb`, DeKalb; `Saint Louis`, `St. Louis`. */
export function compactPlace(text: string): string {
  return plainLetters(text)
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/\p{L}+/gu, (word) => written[word] ?? word)
    .replace(/[^\p{L}\p{N}]/gu, '');
}
