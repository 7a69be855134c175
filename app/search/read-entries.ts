import { cacheLife } from 'next/cache';
import type { Category } from '@/app/_category/category';
import { categoryWhat } from '@/app/_category/category-metadata';
import { evidenceText } from '@/app/_pay/strip-text';
import { fixedPages } from '@/app/_site/fixed-pages';
import { midSentence } from '@/app/_words/mid-sentence';
import { dollars } from '@/app/_words/money';
import { stateWhat } from '@/app/states/[state]/state-metadata';
import type { Figure } from '@/lib/aggregates/figure';
import { readFigures } from '@/lib/aggregates/read-figures';
import {
  type CredentialGroup,
  countedAs,
  countedCredentials,
  credentialFacts,
  isGroup,
  membersOf,
  namesOf,
} from '@/lib/survey/credentials';
import { keysOf, states } from '@/lib/survey/vocabulary';
import { type PublicPage, publicPages } from './public-pages';
import { synonyms } from './synonyms';

/** A page as the search knows it. */
export interface Entry {
  href: PublicPage['href'];
  /** What kind of page it is, as results call it. */
  kind: string;
  title: string;
  description: string;
  /** What the page is called, and what people type for it. */
  names: readonly string[];
  /** What else is searched: headings, paragraphs. */
  texts: readonly string[];
  /** What the page answers today, where that is one line. */
  figure: string | null;
}

/** All public pages, with the figures of the moment: kept until one of the figures that it reads moves. */
export async function readEntries(): Promise<Entry[]> {
  'use cache';
  cacheLife('max');
  const [state, credential, specialty, setting] = await Promise.all([
    readFigures('state'),
    readFigures('credential'),
    readFigures('specialty'),
    readFigures('setting'),
  ]);
  const figures: Readonly<Record<string, Readonly<Record<string, Figure>>>> = { credential, specialty, setting };
  return Promise.all(
    publicPages.map(async (page): Promise<Entry> => {
      const { href } = page;
      const names = [
        ...(synonyms[href] ?? []),
        ...(href === '/certifications' ? membersOf('other').flatMap(namesOf) : []),
      ];
      switch (page.kind) {
        case 'page':
          return {
            href,
            kind: 'Page',
            ...fixedPages[page.href],
            names,
            texts: page.href === '/certifications' ? memberTexts('other') : [],
            figure: null,
          };
        case 'topic': {
          const { title, description } = page.topic;
          const { answer, sections } = await page.topic.read();
          return {
            href,
            kind: 'Guide',
            title,
            description,
            names: [...names, title],
            texts: [answer, ...sections.map(({ heading }) => heading)],
            figure: `${answer}.`,
          };
        }
        case 'state':
          return {
            href,
            kind: 'State',
            ...stateWhat(page.state),
            names: [...names, page.state, states[page.state]],
            texts: [],
            figure: medianText(state[page.state]),
          };
        default: {
          const { value, label, words } = page.category;
          const members = isGroup(value) ? memberTexts(value) : [];
          return {
            href,
            kind: kinds[page.kind],
            ...categoryWhat(page.category),
            names: [...names, label, ...credentialNamesOf(page.category)],
            texts: [...members, ...words.about],
            figure: medianText(figures[page.kind]?.[value]),
          };
        }
      }
    }),
  );
}

const kinds = { credential: 'Certification', specialty: 'Specialty', setting: 'Setting' } as const;

function medianText(figure: Figure | undefined): string | null {
  if (!figure) return null;
  return figure.shows === 'nothing'
    ? `Survey: ${evidenceText(figure)}.`
    : `Survey: median ${dollars(figure.medianCents)} a year, ${evidenceText(figure)}.`;
}

/** All names of the credentials that are counted in what a page is about; none of a specialty or a setting. */
function credentialNamesOf({ dimension, value }: Category): string[] {
  if (dimension !== 'credential') return [];
  return keysOf(credentialFacts)
    .filter((credential) => countedAs(credential) === value)
    .flatMap(namesOf);
}

/** A line for each credential that is counted with others. */
function memberTexts(group: CredentialGroup | 'other'): string[] {
  return membersOf(group).map((credential) => {
    const { label, name } = credentialFacts[credential];
    return `${label}, ${name}, counts in ${midSentence(countedCredentials[group])}.`;
  });
}
