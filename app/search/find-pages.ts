import MiniSearch, { type SearchResult } from 'minisearch';
import { nearestCredentials } from '@/lib/survey/typed-credentials';
import { type NamedPage, namedPages, silentWords } from './named-pages';
import type { Entry } from './read-entries';

export interface Found {
  entry: Entry;
  /** The first sentence in which a word of the question stands; null where only the title has it. */
  line: string | null;
  /** The words of the page that matched, in lower case. */
  words: ReadonlySet<string>;
}

/** Longer questions are cut: no page is found better by them, and comparing costs. */
export const LONGEST_QUESTION = 100;

/** What people say and what the pages call it. */
const called: Readonly<Record<string, string>> = {
  salary: 'pay',
  salaries: 'pay',
  wage: 'pay',
  wages: 'pay',
  income: 'pay',
  certificate: 'certification',
  certificates: 'certification',
};

/** Tolerates three wrong letters in ten. */
const FUZZY = 0.3;
/** Shorter words are too like one another: CPC and CCS. */
const LEAST_FUZZY_LETTERS = 4;

const fuzzy = (term: string) => (term.length < LEAST_FUZZY_LETTERS ? false : FUZZY);

/** How closely a page has to match; the next is tried where the one before finds nothing. */
const attempts = [
  { combineWith: 'AND', fuzzy: false },
  { combineWith: 'AND', fuzzy },
  { combineWith: 'OR', fuzzy: false },
  { combineWith: 'OR', fuzzy },
] as const;

/**
 * The pages that a question is about, the best first: those that it names, then those that have its words. Its words may
 * be begun or mistyped.
 */
export function findPages(entries: readonly Entry[], question: string): Found[] {
  const asked = question.slice(0, LONGEST_QUESTION);
  const index = indexOf(entries);
  const closely = index.search(asked, attempts[0]);
  const named = namedPages(entries, asked);
  if (named.length > 0 || closely.length > 0) return merged(entries, named, closely);
  const meant = nearestCredentials(asked).flatMap((label) => namedPages(entries, label));
  const loosely = attempts.slice(1).map((how) => index.search(asked, how));
  return merged(entries, meant, meant.length > 0 ? [] : (loosely.find((results) => results.length > 0) ?? []));
}

function indexOf(entries: readonly Entry[]): MiniSearch<Entry> {
  const index = new MiniSearch<Entry>({
    idField: 'href',
    fields: ['title', 'description', 'names', 'texts'],
    extractField: (entry, field) => [Reflect.get(entry, field)].flat().join('\n'),
    processTerm: (term) => {
      const word = term.toLowerCase();
      return silentWords.has(word) ? null : (called[word] ?? word);
    },
    searchOptions: {
      boost: { title: 4, names: 3, description: 2 },
      prefix: (term) => term.length > 1,
    },
  });
  index.addAll(entries);
  return index;
}

function merged(
  entries: readonly Entry[],
  named: readonly NamedPage[],
  results: readonly Pick<SearchResult, 'id' | 'terms'>[],
): Found[] {
  const words = new Map<string, ReadonlySet<string>>();
  for (const { href, words: called } of named) words.set(href, new Set(called.flatMap(termsIn)));
  for (const { id, terms } of results) words.set(id, new Set([...(words.get(id) ?? []), ...terms]));
  return Array.from(words, ([href, matched]) => foundOf(href, matched, entries)).flatMap((one) => one ?? []);
}

function foundOf(href: string, words: ReadonlySet<string>, entries: readonly Entry[]): Found | undefined {
  const entry = entries.find((one) => one.href === href);
  return entry && { entry, line: lineWith(words, [entry.description, ...entry.texts]), words };
}

function termsIn(text: string): string[] {
  return wordsOf(text).filter((word, index) => index % 2 === 1 && !silentWords.has(word));
}

/** Splits a text so that its words stand at the odd places. */
export function wordsOf(text: string): string[] {
  return text.split(/([\p{L}\p{N}]+)/u);
}

function lineWith(words: ReadonlySet<string>, texts: readonly string[]): string | null {
  const sentences = texts.flatMap((text) => text.split(/(?<=[.?!]) /));
  return sentences.find((sentence) => wordsOf(sentence).some((word) => words.has(word.toLowerCase()))) ?? null;
}
