import type { RequestListener } from 'node:http';
import inject from 'light-my-request';
import { log } from '@/lib/log';
import { watchReads } from './cached-reads';
import { PublicAnswer } from './public-answer';
import { readSheet, type Sheet } from './style-sheet';
import { StrangePage, withoutScripts } from './without-scripts';

const readsNothing = /^\/(?:_next\/static\/.*|sitemap\.xml|robots\.txt|icon\.svg)$/;
const failed = Buffer.from(
  'This page could not be shown: something failed on our side. Nothing you sent is lost. Wait a minute, then load it again.',
);
const POLICY = 'content-security-policy';

/** Asks Next for an address as nobody in particular would, and makes of a page what browsers need alone. */
export function publicRenderer(handle: RequestListener, host: string) {
  let told = false;
  return async function renderPublic(address: string): Promise<PublicAnswer | undefined> {
    const { pathname } = new URL(address, 'http://any');
    const { made, reads: known } = await watchReads(pathname, () =>
      inject(handle, { method: 'GET', url: address, headers: { host, 'x-forwarded-host': host } }),
    );
    const { statusCode: status, headers, rawPayload: body } = made;
    // What has read nothing as far as is known can't be told when that moves.
    const reads = known.tags.size > 0 || readsNothing.test(pathname) ? known : { ...known, until: 0 };
    // What Next writes of a failure is for its scripts to show.
    if (status >= 500)
      return PublicAnswer.from(
        { status, headers: { ...headers, 'content-type': 'text/plain; charset=utf-8' }, body: failed },
        reads,
      );
    if (!String(headers['content-type']).startsWith('text/html')) {
      return PublicAnswer.from({ status, headers, body }, reads);
    }
    try {
      const sheets: Sheet[] = [];
      const html = withoutScripts(body.toString(), (href) => {
        const sheet = readSheet(href);
        sheets.push(sheet);
        return sheet.text;
      });
      const styles = `style-src ${sheets.map(({ hash }) => `'${hash}'`).join(' ')}`;
      headers[POLICY] = String(headers[POLICY]).replace("style-src 'self'", sheets.length > 0 ? styles : '$&');
      return await PublicAnswer.from({ status, headers, body: Buffer.from(html) }, reads);
    } catch (error) {
      if (!(error instanceof StrangePage)) throw error;
      if (!told)
        log.error(
          { problem: error.message, address },
          'Next makes public pages of another kind; they are served as they are',
        );
      told = true;
      return undefined;
    }
  };
}
