import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Found, findPages } from './find-pages';
import type { Entry } from './read-entries';

function entry(href: Entry['href'], title: string, ...texts: string[]): Entry {
  return { href, kind: 'Page', title, description: `About ${title}.`, names: [], texts, figure: null };
}

const entries = [
  entry('/guide/training', 'Training, its cost and payback', 'What a course costs. When it has paid back.'),
  entry('/states/texas', 'What medical coders earn in Texas', 'TX'),
  entry('/states/new-york', 'What medical coders earn in New York', 'NY'),
  entry('/certifications/cpc', 'What CPC holders earn', 'AAPC grants it.'),
  entry('/certifications/ccs', 'What CCS holders earn', 'AHIMA grants it.'),
  entry('/method', 'How we know', 'Pay by coders.'),
];
const hrefs = (found: Found[]) => found.map((each) => each.entry.href);

test.each([
  ['texas', '/states/texas'],
  ['Texsa', '/states/texas'],
  ['how much do coders earn in New York?', '/states/new-york'],
  ['TX', '/states/texas'],
  ['cpc', '/certifications/cpc'],
  ['cost of trainng', '/guide/training'],
])('%s finds its page first', (question, href) => {
  expect(hrefs(findPages(entries, question))[0]).toBe(href);
});

test('short words are not taken for one another', () => {
  expect(hrefs(findPages(entries, 'ccs'))).toEqual(['/certifications/ccs']);
});

test('all words count where a page has them all, else any does', () => {
  expect(hrefs(findPages(entries, 'earn texas'))).toEqual(['/states/texas']);
  expect(hrefs(findPages(entries, 'texas training')).toSorted()).toEqual(['/guide/training', '/states/texas']);
});

test('a salary is pay', () => {
  expect(hrefs(findPages(entries, 'salary'))).toContain('/method');
});

test('the line is the sentence with the match', () => {
  expect(findPages(entries, 'ahima')[0]?.line).toBe('AHIMA grants it.');
  expect(findPages(entries, 'course')[0]?.line).toBe('What a course costs.');
});

test('whatever is asked, the answer is pages of the list, each once', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.mixedCase(fc.string())), (question) => {
      const found = hrefs(findPages(entries, question));
      expect(new Set(found).size).toBe(found.length);
      for (const href of found) expect(entries.some((each) => each.href === href)).toBe(true);
    }),
  );
  expect(findPages(entries, '')).toEqual([]);
  expect(findPages(entries, 'the of')).toEqual([]);
});
