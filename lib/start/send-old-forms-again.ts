import type { IncomingMessage, OutgoingHttpHeader, OutgoingHttpHeaders, ServerResponse } from 'node:http';

type Fields = OutgoingHttpHeaders | OutgoingHttpHeader[];

/** What Next answers when it does not know a form's action. */
const UNKNOWN_ACTION = 'x-nextjs-action-not-found';

/**
 * A form without JavaScript that Next does not know, because its page is from before an upgrade, goes on to where it is
 * told so: the report form comes back filled in, and of others people hear that nothing was changed. Browsers send it
 * there once more by themselves. With JavaScript the page sees to that.
 */
export function sendOldFormsAgain(request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== 'POST' || request.headers['next-action']) return;
  const page = request.url ?? '/';
  const isReport = /^\/submit(\?|$)/.test(page);
  const writeHead = response.writeHead.bind(response);
  response.writeHead = (status: number, second?: string | Fields, third?: Fields) => {
    if (!response.hasHeader(UNKNOWN_ACTION)) {
      return typeof second === 'string' ? writeHead(status, second, third) : writeHead(status, second);
    }
    response.removeHeader(UNKNOWN_ACTION);
    response.setHeader('cache-control', 'no-store');
    // 307 keeps method and fields; what is no report needs only be told.
    response.setHeader('location', isReport ? '/submit/again' : `/too-old?${new URLSearchParams({ page })}`);
    return writeHead(isReport ? 307 : 303);
  };
}
