import { cacheLife } from 'next/cache';
import { dollars } from '@/app/_components/money';
import { evidenceText } from '@/app/_components/strip-text';
import { fixedPages } from '@/app/_found/fixed-pages';
import { type PublicPage, publicPages } from '@/app/_found/public-pages';
import { leafWhat } from '@/app/_leaf/leaf-metadata';
import { stateWhat } from '@/app/states/state-metadata';
import type { Figure } from '@/lib/aggregates/figure';
import { readFigures } from '@/lib/aggregates/read-figures';

/** A page as the search knows it. */
export interface Entry {
  href: PublicPage['href'];
  /** What kind of page it is, as results call it. */
  kind: string;
  title: string;
  description: string;
  /** What else is searched: names, headings, paragraphs. */
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
      switch (page.kind) {
        case 'page':
          return { href, kind: 'Page', ...fixedPages[page.href], texts: [], figure: null };
        case 'topic': {
          const { title, description } = page.topic;
          const { finding, sections } = await page.topic.read();
          return {
            href,
            kind: 'Guide',
            title,
            description,
            texts: [finding, ...sections.map(({ heading }) => heading)],
            figure: `${finding}.`,
          };
        }
        case 'state':
          return {
            href,
            kind: 'State',
            ...stateWhat(page.state),
            texts: [page.state],
            figure: medianText(state[page.state]),
          };
        default: {
          const { value, label, words } = page.leaf;
          return {
            href,
            kind: kinds[page.kind],
            ...leafWhat(page.leaf),
            texts: [label, ...words.about],
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
