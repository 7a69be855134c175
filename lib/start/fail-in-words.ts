import type { IncomingMessage, ServerResponse } from 'node:http';
import { FAILED } from '@/lib/serve/render-public';

/** What was on its way when the database broke may have been stored. Of a form that one goes back to, browsers may have kept nothing. */
const SENT_AND_FAILED =
  'No answer came: something failed on our side. What you sent may have arrived or not. Wait a minute, then reload this page and let your browser send it again: a report that did arrive is not counted twice.';

/** A page, or where the proxy failed before any page, “Internal Server Error”. */
const nextsOwn = /^text\/(?:html|plain)\b/;

/**
 * Where a page failed, answers in words. Next's own page of it shows nothing without its scripts, and with them something
 * that is not of this site.
 */
export function failInWords(request: IncomingMessage, response: ServerResponse): void {
  const { writeHead, write, end } = response;
  let isTold = false;
  /** Whether the words go out, or have, in place of what was to be sent. */
  const tells = (): boolean => {
    const hasFailed = response.statusCode >= 500 && nextsOwn.test(String(response.getHeader('content-type')));
    if (isTold || response.headersSent || !hasFailed) return isTold;
    isTold = true;
    const text = request.method === 'GET' || request.method === 'HEAD' ? FAILED : SENT_AND_FAILED;
    for (const name of ['content-encoding', 'etag', 'transfer-encoding']) response.removeHeader(name);
    response.setHeader('content-type', 'text/plain; charset=utf-8');
    response.setHeader('content-length', Buffer.byteLength(text));
    response.setHeader('cache-control', 'no-store');
    Reflect.apply(writeHead, response, [response.statusCode]);
    Reflect.apply(end, response, [text]);
    return true;
  };
  response.writeHead = (status: number, ...fields: unknown[]) => {
    response.statusCode = status;
    return tells() ? response : Reflect.apply(writeHead, response, [status, ...fields]);
  };
  response.write = (...given: unknown[]) => tells() || Reflect.apply(write, response, given);
  response.end = (...given: unknown[]) => (tells() ? response : Reflect.apply(end, response, given));
}
