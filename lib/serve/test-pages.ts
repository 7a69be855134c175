import { request as ask, createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import { text } from 'node:stream/consumers';
import { vi } from 'vitest';
import { listen } from '@/lib/start/listen';
import cachedReads, { now as clock, expireReads, watchMoves } from './cached-reads';
import { pageCache } from './page-cache';
import { PublicAnswer } from './public-answer';
import { publicRenderer } from './render-public';

export const page = (words: string) => `<!DOCTYPE html><html><head></head><body>${words.repeat(100)}</body></html>`;
export const forAll = { 'cache-control': 'public, max-age=0', 'content-security-policy': "style-src 'self'" };
/** What stands behind the cache: reads the tag that is its address, and shows what it read, unless told otherwise. */
export const handle = vi.fn<RequestListener>();
/** What is read now, and whether the database is away. */
export const behind = { figure: 'old figure ', away: false };
/** New for each test, and so is the server before it. */
export let cache: ReturnType<typeof pageCache>;
let port: number;

/** What is being made, which Next lets other requests join. */
const pending = new Map<string, Promise<string>>();

/** As Next reads for a page: from its memory, by joining another request, or by making it. */
export function read(
  tag: string,
  make: () => Promise<string> = async () => behind.figure,
  tags = [tag],
): Promise<string> {
  const joined = pending.get(tag);
  if (joined) return joined;
  const reading = (async () => {
    const kept = await cachedReads.get(tag, []);
    if (kept) return text(kept.value);
    const timestamp = clock();
    const made = await make();
    const entry = {
      value: new Blob([made]).stream(),
      tags,
      stale: 300,
      timestamp,
      expire: 1e9,
      revalidate: tag === 'hourly' ? 3_600 : 1e9,
    };
    await cachedReads.set(tag, Promise.resolve(entry));
    return made;
  })().finally(() => pending.delete(tag));
  pending.set(tag, reading);
  return reading;
}

/** Answers with what it reads. */
export function showing(...reads: (() => Promise<string>)[]): RequestListener {
  return async (_request, response) => {
    const figures: string[] = [];
    for (const each of reads) figures.push(await each());
    response.writeHead(200, { 'content-type': 'text/html', ...forAll }).end(page(figures.join()));
  };
}

/** A promise, and what fulfills it. */
export function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

/** By how much the clock is, in milliseconds: it is never set back. */
let ahead = 0;
const realNow = performance.now.bind(performance);

/** Has the clock go forward by so many milliseconds. */
export function letPass(milliseconds: number): void {
  ahead += milliseconds;
}

/** For `beforeEach`: an empty cache behind a server of its own. */
export async function startAnew(): Promise<() => Promise<unknown>> {
  vi.spyOn(performance, 'now').mockImplementation(() => realNow() + ahead);
  behind.figure = 'old figure ';
  behind.away = false;
  handle.mockReset();
  handle.mockImplementation((request, response) =>
    showing(() => read(new URL(request.url ?? '', 'http://any').pathname.slice(1)))(request, response),
  );
  await expireReads(['texas', 'ohio', 'hourly', 'inner', 'outer']);
  cache = pageCache(publicRenderer(handle, 'paychart.example'), async () => behind.away);
  watchMoves(cache.moved);
  const server = createServer(async (request, response) => {
    const found = await cache.find(request.url ?? '/');
    if (found) found.send(request, response, 'hit');
    else response.writeHead(500).end();
  });
  port = await listen(server, 0);
  return () => new Promise((resolve) => server.close(resolve));
}

export function get(path: string, headers: IncomingHttpHeaders = {}, method = 'GET') {
  return new Promise<{ status: number | undefined; headers: IncomingHttpHeaders; body: Buffer }>((resolve, reject) => {
    const asking = ask({ port, path, headers, method, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    asking.on('error', reject).end();
  });
}

/** What may be kept, made of these tags. */
export function answerOf(words: string, tags: readonly string[], old = false): Promise<PublicAnswer | undefined> {
  return PublicAnswer.from(
    { status: 200, headers: { 'cache-control': 'public' }, body: Buffer.from(words) },
    { tags: new Set(tags), until: Number.POSITIVE_INFINITY, old },
  );
}
