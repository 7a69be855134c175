import { compactName } from '@/lib/survey/typed-credentials';

/** Words of a question that tell no page from another. */
export const silentWords: ReadonlySet<string> = new Set(
  'a an and are as at by do does for from get how i in is it many me much my of on or than that the to what when where which who why with you your'.split(
    ' ',
  ),
);

interface Named {
  href: string;
  /** What the page is called, and what people type for it. */
  names: readonly string[];
}

export interface NamedPage {
  href: string;
  /** The words of the question that name it, in lower case. */
  words: readonly string[];
}

/**
 * The pages that a question names, those of the longest name first: `CPC-A` is one name, though it begins with another.
 * A name that begins or ends with a silent word, such as the state OR, must be all that is asked.
 */
export function namedPages(pages: readonly Named[], question: string): NamedPage[] {
  const byName = new Map<string, string[]>();
  for (const { href, names } of pages) {
    for (const name of new Set(names.map(compactName))) byName.set(name, [...(byName.get(name) ?? []), href]);
  }
  const words = question.trim().split(/\s+/);
  const taken = new Set<number>();
  const found = new Map<string, readonly string[]>();
  for (let length = words.length; length > 0; length--) {
    for (let start = 0; start + length <= words.length; start++) {
      const places = Array.from({ length }, (_, index) => start + index);
      const part = words.slice(start, start + length);
      if (places.some((place) => taken.has(place))) continue;
      if (length < words.length && [part[0], part.at(-1)].some((word = '') => silentWords.has(compactName(word))))
        continue;
      const hrefs = pagesCalled(compactName(part.join(' ')), byName);
      if (hrefs.length === 0) continue;
      for (const place of places) taken.add(place);
      for (const href of hrefs)
        if (!found.has(href))
          found.set(
            href,
            part.map((word) => word.toLowerCase()),
          );
    }
  }
  return Array.from(found, ([href, named]) => ({ href, words: named }));
}

/** Also where people ask for several: `auditors`, `CPCs`. */
function pagesCalled(name: string, byName: ReadonlyMap<string, readonly string[]>): readonly string[] {
  return byName.get(name) ?? (name.endsWith('s') && name.length > 3 ? byName.get(name.slice(0, -1)) : undefined) ?? [];
}
