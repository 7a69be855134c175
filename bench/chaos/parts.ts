import { randomInt } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';

const PAGES = ['/', '/states', '/guide', '/submit', '/sign-in'] as const;
const READERS = 3;
/** In milliseconds, from the page to what it names: as on a slow line. */
const SLOWEST = 3_000;
const PAUSE = 200;

/** People who open pages with all that these name: scripts, styles, fonts. */
export interface PartReaders {
  pages(): number;
  parts(): number;
  /** Those that were not to be had. */
  missing(): readonly string[];
  stop(): Promise<void>;
}

export function startPartReaders(site: string): PartReaders {
  const over = new AbortController();
  const missing: string[] = [];
  let [pages, parts] = [0, 0];

  const read = async (address: string): Promise<{ good: boolean; text: string; told: string }> => {
    try {
      const response = await fetch(new URL(address, site));
      const server = response.headers.get('x-server');
      return { good: response.ok, text: await response.text(), told: `${response.status} of ${server}` };
    } catch (error) {
      return { good: false, text: '', told: String(error) };
    }
  };
  const readPart = async (part: string, page: string): Promise<void> => {
    parts += 1;
    const { good, text, told } = await read(part);
    if (!good) missing.push(`${part} of ${page}: ${told}`);
    else if (part.endsWith('.css')) for (const inner of partsIn(text, part)) await readPart(inner, page);
  };
  const readAll = async () => {
    while (!over.signal.aborted) {
      const page = PAGES[randomInt(PAGES.length)] ?? '/';
      const { good, text, told } = await read(page);
      if (good) {
        pages += 1;
        await setTimeout(randomInt(SLOWEST));
        const from = told.split(' ').at(-1);
        await Promise.all(partsIn(text, page).map((part) => readPart(part, `${page} by ${from}`)));
      }
      await setTimeout(PAUSE);
    }
  };
  const lanes = Promise.all(Array.from({ length: READERS }, readAll));
  return {
    pages: () => pages,
    parts: () => parts,
    missing: () => missing,
    stop: async () => {
      over.abort();
      await lanes;
    },
  };
}

/** What a page or a style sheet loads from the build, by address from the site's root. */
function partsIn(text: string, from: string): string[] {
  const whole = text.matchAll(/(?:\/_next\/)?static\/[\w./~-]+\.\w+/g);
  const beside = from.endsWith('.css') ? text.matchAll(/(?<=url\(["']?)[\w.][\w./~-]*/g) : [];
  const found = [
    ...[...whole].map(([part]) => (part.startsWith('/') ? part : `/_next/${part}`)),
    ...[...beside].map(([part]) => part),
  ];
  return [...new Set(found.map((part) => new URL(part, new URL(from, 'http://site')).pathname))];
}
