import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import inject from 'light-my-request';
import { log } from '@/lib/log';
import { watchReads } from './cached-reads';
import { isEmbed } from './is-embed';
import { type MadeAnswer, PublicAnswer } from './public-answer';
import { readSheet, type Sheet } from './style-sheet';
import { LeftToScripts, StrangePage, withoutScripts } from './without-scripts';

const readsNothing = /^\/(?:_next\/static\/.*|sitemap\.xml|robots\.txt|llms\.txt|icon\.svg)$/;
export const FAILED =
  'This page could not be shown: something failed on our side. Nothing you sent is lost. Wait a minute, then load it again.';

/** In milliseconds. After that, those waiting for a page get an error, and the next request starts over. */
const LONGEST_RENDER = 30_000;
/** At most this many kinds of strange pages are logged, each once. */
const MOST_TOLD = 10;
/** An address with no page, to get the page that says so. */
export const NOT_FOUND = '/not-found';
const POLICY = 'content-security-policy';
const OWN_SHEETS = "style-src 'self'";

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

/**
 * Requests an address from Next anonymously, and reduces a page to what browsers need. Throws what Next throws, and an
 * AbortError if it takes too long.
 */
export function publicRenderer(handle: Handle, host: string) {
  const told = new Set<string>();
  return async function renderPublic(address: string): Promise<PublicAnswer | undefined> {
    const { pathname } = new URL(address, 'http://any');
    const { made, reads: known } = await watchReads(() => ask(handle, host, address));
    const { status, headers } = made;
    // With no known reads, there is no way to tell when the page moves.
    const reads = known.tags.size > 0 || readsNothing.test(pathname) ? known : { ...known, until: 0 };
    // Next's error page needs its scripts.
    if (status >= 500) {
      const failed = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
      return PublicAnswer.from({ status, headers: { ...headers, ...failed }, body: Buffer.from(FAILED) }, reads);
    }
    // A redirect says all in its headers; Next's page of it needs scripts.
    if (status >= 300 && status < 400) return PublicAnswer.from({ status, headers, body: Buffer.alloc(0) }, reads);
    if (isEmbed(pathname) || !String(headers['content-type']).startsWith('text/html')) {
      return PublicAnswer.from(made, reads);
    }
    try {
      return await PublicAnswer.from(reduced(made), reads);
    } catch (error) {
      // The page itself called notFound.
      if (error instanceof LeftToScripts && status === 404 && address !== NOT_FOUND) return renderPublic(NOT_FOUND);
      if (!(error instanceof StrangePage)) throw error;
      if (!told.has(error.message) && told.size < MOST_TOLD)
        log.error(
          { problem: error.message, address },
          'Next makes public pages of another kind; they are served as they are',
        );
      told.add(error.message);
      return undefined;
    }
  };
}

async function ask(handle: Handle, host: string, address: string): Promise<MadeAnswer> {
  const tooLong = new AbortController();
  const timer = setTimeout(() => tooLong.abort(), LONGEST_RENDER);
  try {
    const answer = await inject(
      (request, response) => void Promise.resolve(handle(request, response)).catch((error) => response.destroy(error)),
      {
        method: 'GET',
        url: address,
        headers: { host, 'x-forwarded-host': host },
        signal: tooLong.signal,
        // Otherwise the body stays with the response, and Next keeps one in five responses for good.
        payloadAsStream: true,
      },
    );
    return { status: answer.statusCode, headers: answer.headers, body: await buffer(answer.stream()) };
  } finally {
    clearTimeout(timer);
  }
}

/** A page with its style sheets within it, which its policy names, and without scripts. Throws StrangePage. */
function reduced({ status, headers, body }: MadeAnswer): MadeAnswer {
  const sheets: Sheet[] = [];
  const html = withoutScripts(body.toString(), (href) => {
    const sheet = readSheet(href);
    sheets.push(sheet);
    return sheet.text;
  });
  const styles = `style-src ${sheets.map(({ hash }) => `'${hash}'`).join(' ')}`;
  const policy = String(headers[POLICY] ?? '');
  if (!policy.includes(OWN_SHEETS)) throw new StrangePage('A page has another policy');
  const ofSheets = policy.replace(OWN_SHEETS, sheets.length > 0 ? styles : '$&');
  return { status, headers: { ...headers, [POLICY]: ofSheets }, body: Buffer.from(html) };
}
