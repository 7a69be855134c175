import type { Metadata } from 'next';
import Link from 'next/link';
import { SearchBox } from '@/app/_forms/search-box';
import { type FixedPage, fixedMetadata, fixedPages } from '@/app/_site/fixed-pages';
import { parametersOf } from '@/app/_site/parameters-of';
import { findAreas } from '@/lib/areas/find-areas';
import { readPlaceIndex } from '@/lib/areas/read-place-index';
import { findPages, LONGEST_QUESTION } from './find-pages';
import { Marked } from './marked';
import { NamedAreas } from './named-areas';
import styles from './page.module.css';
import { readEntries } from './read-entries';

// Sent whole: a streamed part stays hidden where no script runs.
export const instant = false;

/** More than anyone reads; who asks for less gets it by one more word. */
const MOST_SHOWN = 20;

export async function generateMetadata({ searchParams }: PageProps<'/search'>): Promise<Metadata> {
  const asked = questionIn(await searchParams);
  return {
    ...fixedMetadata('/search'),
    ...(asked && { title: `Search: ${asked}`, robots: { index: false } }),
  };
}

export default async function SearchPage({ searchParams }: PageProps<'/search'>) {
  const asked = questionIn(await searchParams);
  const found = asked ? findPages(await readEntries(), asked) : [];
  const { places } = asked ? findAreas(await readPlaceIndex(), asked) : { places: [] };
  return (
    <>
      <h1>Search</h1>
      <SearchBox
        action="/search"
        label="Search the guide, states, areas, certifications, specialties and settings"
        labelHidden
        typed={asked}
        maxLength={LONGEST_QUESTION}
      />
      <p role="status" className={styles.count}>
        {asked
          ? countText(found.length, asked)
          : 'A state, a credential, a specialty, a workplace, or a question such as “does a certification pay?”'}
      </p>
      <NamedAreas asked={asked} places={places} />
      {found.length > 0 && (
        <ol className={styles.found}>
          {found.slice(0, MOST_SHOWN).map(({ entry: { href, kind, title, description, figure }, line, words }) => (
            <li key={href}>
              <h2>
                <Link href={href} prefetch={false}>
                  <Marked text={title} words={words} />
                </Link>
              </h2>
              <p className={styles.line}>
                <span className={styles.kind}>{kind}</span> <Marked text={line ?? description} words={words} />
              </p>
              {figure && figure !== `${line}.` && <p className={styles.figure}>{figure}</p>}
            </li>
          ))}
        </ol>
      )}
      {asked && found.length === 0 && places.length === 0 && (
        <>
          <p>Try fewer or different words, or start here:</p>
          <ul>
            {starts.map(({ href, what }) => (
              <li key={href}>
                <Link href={href} prefetch={false}>
                  {fixedPages[href].title}
                </Link>
                : {what}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** Where what was looked for may be, under another name. */
const starts = [
  { href: '/certifications', what: 'every credential on our list, by who grants it' },
  { href: '/states', what: 'all states, DC and the territories' },
  { href: '/areas', what: 'what is paid in your county' },
  { href: '/specialties', what: 'what is coded in each' },
  { href: '/settings', what: 'who employs coders' },
  { href: '/calculator', what: 'the range for one job' },
  { href: '/guide', what: 'the work and its pay, question by question' },
] as const satisfies readonly { href: FixedPage; what: string }[];

function questionIn(search: Readonly<Record<string, string | string[] | undefined>>): string {
  return (parametersOf(search).get('q') ?? '').trim().slice(0, LONGEST_QUESTION);
}

function countText(count: number, asked: string): string {
  if (count === 0) return `No pages match “${asked}”.`;
  if (count === 1) return `One page matches “${asked}”.`;
  return count > MOST_SHOWN
    ? `The best ${MOST_SHOWN} of ${count} pages for “${asked}”.`
    : `${count} pages match “${asked}”.`;
}
