import type { ReportField } from '@/lib/reports/report-input';
import { credentials } from '@/lib/survey/credentials';
import { gsAreas } from '@/lib/survey/federal-pay';
import { credentialFromText, splitCredentials } from '@/lib/survey/typed-credentials';
import {
  arrangements,
  benefits,
  employments,
  keysOf,
  payBases,
  payLocations,
  roles,
  settings,
  specialties,
  states,
} from '@/lib/survey/vocabulary';

/** The fields that take words, each with its keys and the labels that the site shows for them. */
const vocabularies: Partial<Record<ReportField, Readonly<Record<string, string>>>> = {
  payBasis: payBases,
  role: roles,
  specialty: specialties,
  setting: settings,
  arrangement: arrangements,
  employment: employments,
  paySetBy: payLocations,
  state: states,
  benefits,
  gsArea: gsAreas,
};

/** Other names in wide use, by what they stand for. */
const aliases: Partial<Record<ReportField, Readonly<Record<string, string>>>> = {
  state: { 'Washington DC': 'DC', 'US Virgin Islands': 'VI' },
};

const known = new Map(
  Object.entries(vocabularies).map(([field, vocabulary]) => [
    field,
    new Map([
      ...Object.entries(vocabulary).map(([key, label]) => [bare(label), key] as const),
      ...keysOf(vocabulary).map((key) => [bare(key), key] as const),
    ]),
  ]),
);
for (const [field, names] of Object.entries(aliases)) {
  for (const [name, key] of Object.entries(names)) known.get(field)?.set(bare(name), key);
}

/** Letters and digits alone: `Full-time`, `full time` and `FULL_TIME` are one word. */
export function bare(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

export function takesWords(field: ReportField): boolean {
  return known.has(field);
}

/** What a field takes, by key, as people read it; undefined for a field that takes no words. */
export function vocabularyOf(field: ReportField): Readonly<Record<string, string>> | undefined {
  return field === 'credentials' ? credentials : vocabularies[field];
}

/** The key that a word stands for: a key or a label of the site, however it is written; undefined for any other word. */
export function keyOf(field: ReportField, word: string): string | undefined {
  return known.get(field)?.get(bare(word));
}

/** The keys in a list of benefits, with `;` between or `,` or `|`; a word that is none stays as it is. */
export function benefitsIn(text: string): string[] {
  const one = keyOf('benefits', text);
  if (one !== undefined) return [one];
  const between = [';', ',', '|'].find((separator) => text.includes(separator)) ?? ';';
  const words = text.split(between).map((word) => word.trim());
  return words.filter((word) => word !== '').map((word) => keyOf('benefits', word) ?? word);
}

/** The same of credentials, which the form takes as text too. */
export function credentialsIn(text: string): string[] {
  return splitCredentials(text).map((word) => credentialFromText(word) ?? word);
}

const MOST_NAMED = 12;

/** What a cell of this field may say, for a message. */
export function wordsFor(field: ReportField): string {
  const vocabulary = vocabularies[field] ?? {};
  const keys = keysOf(vocabulary);
  if (keys.length <= MOST_NAMED) return `Use one of ${keys.join(', ')}`;
  const [key = '', label = ''] = Object.entries(vocabulary).at(1) ?? [];
  return `Use one of the form’s answers, such as ${key} or ${label}`;
}
