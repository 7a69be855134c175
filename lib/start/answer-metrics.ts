import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** Sends what `metrics` tells to those who come with the token: `Authorization: Bearer TOKEN`. */
export async function answerMetrics(
  request: IncomingMessage,
  response: ServerResponse,
  metrics: { contentType: string; text(): Promise<string> },
  token: string,
): Promise<void> {
  response.setHeader('cache-control', 'no-store');
  const [, given = ''] = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '') ?? [];
  if (!timingSafeEqual(digestOf(given), digestOf(token))) {
    response.writeHead(401, { 'content-type': 'text/plain', 'www-authenticate': 'Bearer' });
    response.end('Send METRICS_TOKEN as a bearer token.');
    return;
  }
  response.writeHead(200, { 'content-type': metrics.contentType }).end(await metrics.text());
}

/** Of one length, as comparing in constant time needs. */
function digestOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
