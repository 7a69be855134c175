import MiniSearch, { type SearchResult } from 'minisearch';
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

/** Words of a question that tell no page from another. */
const silent = new Set(
  'a an and are as at by do does for from get how i in is it many me much my of on or than that the to what when where which who why with you your'.split(
    ' ',
  ),
);

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

/** The pages that a question is about, the best first. Its words may be begun or mistyped. */
export function findPages(entries: readonly Entry[], question: string): Found[] {
  const index = new MiniSearch<Entry>({
    idField: 'href',
    fields: ['title', 'description', 'texts'],
    extractField: (entry, field) => (field === 'texts' ? entry.texts.join('\n') : String(Reflect.get(entry, field))),
    processTerm: (term) => {
      const word = term.toLowerCase();
      return silent.has(word) ? null : (called[word] ?? word);
    },
    searchOptions: {
      boost: { title: 4, description: 2 },
      prefix: (term) => term.length > 1,
    },
  });
  index.addAll(entries);
  const asked = question.slice(0, LONGEST_QUESTION);
  for (const how of attempts) {
    const results = index.search(asked, how);
    if (results.length > 0) return results.flatMap((result) => foundOf(result, entries));
  }
  return [];
}

function foundOf({ id, terms }: SearchResult, entries: readonly Entry[]): Found[] {
  const entry = entries.find(({ href }) => href === id);
  const words = new Set(terms);
  return entry ? [{ entry, line: lineWith(words, [entry.description, ...entry.texts]), words }] : [];
}

/** Splits a text so that its words stand at the odd places. */
export function wordsOf(text: string): string[] {
  return text.split(/([\p{L}\p{N}]+)/u);
}

function lineWith(words: ReadonlySet<string>, texts: readonly string[]): string | null {
  const sentences = texts.flatMap((text) => text.split(/(?<=[.?!]) /));
  return sentences.find((sentence) => wordsOf(sentence).some((word) => words.has(word.toLowerCase()))) ?? null;
}
