import { request as ask, createServer, type IncomingHttpHeaders, type RequestListener, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { CENSUS_TAG, COUNT_TAG, cellTag, lessTagsOf, listTag, SAMPLE_TAG, tagsOf } from '@/lib/aggregates/figure-tags';
import { DATABASE_TAG } from '@/lib/db/database-tag';
import { MODEL_TAG } from '@/lib/estimate/model-tag';
import { log } from '@/lib/log';
import { listen } from '@/lib/start/listen';
import cachedReads, { now as clock, expireReads, watchMoves } from './cached-reads';
import { hides } from './hides';
import { pageCache } from './page-cache';
import { PublicAnswer } from './public-answer';
import { publicRenderer } from './render-public';

const page = (words: string) => `<!DOCTYPE html><html><head></head><body>${words.repeat(100)}</body></html>`;
const forAll = { 'cache-control': 'public, max-age=0', 'content-security-policy': "style-src 'self'" };

/** What stands behind the cache: reads one tag, and answers what it is told to. */
const handle = vi.fn<RequestListener>();
let now: string;
/** Whether the database is. */
let away: boolean;
let cache: ReturnType<typeof pageCache>;
let server: Server;
let port: number;

/** What is being made, which Next lets other requests join. */
const pending = new Map<string, Promise<string>>();

/** As Next reads for a page: from its memory, by joining another request, or by making it. */
function read(tag: string, make: () => Promise<string> = async () => now, tags = [tag]): Promise<string> {
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
function showing(...reads: (() => Promise<string>)[]): RequestListener {
  return async (_request, response) => {
    const figures: string[] = [];
    for (const each of reads) figures.push(await each());
    response.writeHead(200, { 'content-type': 'text/html', ...forAll }).end(page(figures.join()));
  };
}

/** A promise, and what fulfills it. */
function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

/** By how much the clock is, in milliseconds: it is never set back. */
let ahead = 0;
const realNow = performance.now.bind(performance);
beforeAll(() => void vi.spyOn(performance, 'now').mockImplementation(() => realNow() + ahead));
afterAll(() => void vi.restoreAllMocks());

beforeEach(async () => {
  now = 'old figure ';
  handle.mockReset();
  handle.mockImplementation((request, response) =>
    showing(() => read(new URL(request.url ?? '', 'http://any').pathname.slice(1)))(request, response),
  );
  await expireReads(['texas', 'ohio', 'hourly', 'inner', 'outer']);
  away = false;
  cache = pageCache(publicRenderer(handle, 'paychart.example'), async () => away);
  watchMoves(cache.moved);
  server = createServer(async (request, response) => {
    const found = await cache.find(request.url ?? '/');
    if (found) found.send(request, response, 'hit');
    else response.writeHead(500).end();
  });
  port = await listen(server, 0);
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

function get(path: string, headers: IncomingHttpHeaders = {}, method = 'GET') {
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

/** Reads the figure of the moment, and is not done before it is told to be. */
function readAtOnce(opened: Promise<void>): () => Promise<string> {
  return async () => {
    const figure = now;
    await opened;
    return figure;
  };
}

describe('what has moved', () => {
  it('is gone at once, and nothing else', async () => {
    for (const path of ['/texas', '/ohio']) await get(path);
    now = 'new figure ';
    await expireReads(['texas']);
    expect((await get('/texas')).body.toString()).toContain('new figure');
    expect((await get('/ohio')).body.toString()).toContain('old figure');
    expect(handle).toHaveBeenCalledTimes(3);
  });

  it('while it was rendered is given to those who had asked before, to nobody after, and is not kept', async () => {
    const { open, opened } = gate();
    const figure = readAtOnce(opened);
    handle.mockImplementation(showing(() => read('texas', figure)));
    const before = get('/texas');
    await vi.waitFor(() => expect(handle).toHaveBeenCalledTimes(1));
    now = 'new figure ';
    await expireReads(['texas']);
    const after = get('/texas'); // which Next has join the first one
    await vi.waitFor(() => expect(handle).toHaveBeenCalledTimes(2));
    open();
    expect((await before).body.toString()).toContain('old figure');
    expect((await after).body.toString()).toContain('new figure');
    expect((await get('/texas')).body.toString()).toContain('new figure');
  });

  it('is known of what another page was made with at the same time', async () => {
    const { open, opened } = gate();
    const figure = readAtOnce(opened);
    handle.mockImplementation(showing(() => read('texas', figure)));
    const pages = [get('/one'), get('/other')];
    await vi.waitFor(() => expect(handle).toHaveBeenCalledTimes(2));
    open();
    await Promise.all(pages);
    for (const path of ['/one', '/other']) await get(path);
    expect(handle).toHaveBeenCalledTimes(2);
    now = 'new figure ';
    await expireReads(['texas']);
    for (const path of ['/one', '/other']) expect((await get(path)).body.toString()).toContain('new figure');
  });

  it('is known of what another page had read before', async () => {
    handle.mockImplementation(showing(() => read('texas')));
    await get('/one');
    handle.mockImplementation(
      showing(
        () => read('texas'),
        () => read('ohio'),
      ),
    );
    await get('/both');
    await get('/both');
    expect(handle).toHaveBeenCalledTimes(2);
    now = 'new figure ';
    await expireReads(['texas']);
    expect((await get('/both')).body.toString()).toContain('new figure');
  });

  it('is not read once more through what joined it', async () => {
    const { open, opened } = gate();
    const inner = readAtOnce(opened);
    const outer = () => read('inner', inner, ['inner']);
    handle.mockImplementation(showing(() => read('inner', inner)));
    const first = get('/inner');
    await vi.waitFor(() => expect(handle).toHaveBeenCalledTimes(1));
    now = 'new figure ';
    await expireReads(['inner']);
    handle.mockImplementation(showing(() => read('outer', outer, ['outer', 'inner'])));
    const second = get('/outer');
    await vi.waitFor(() => expect(handle).toHaveBeenCalledTimes(2));
    open();
    expect((await first).body.toString()).toContain('old figure');
    expect((await second).body.toString()).toContain('new figure');
    expect((await get('/outer')).body.toString()).toContain('new figure');
  });

  it('within the same moment as it was read is gone as well', async () => {
    for (let time = 0; time < 500; time++) {
      await read('texas');
      await expireReads(['texas']);
      expect(await cachedReads.get('texas', [])).toBeUndefined();
    }
  });

  it('before what was read is stored is not kept', async () => {
    handle.mockImplementation(async (_request, response) => {
      await read('texas');
      await cachedReads.get('never stored', []);
      response.writeHead(200, { 'content-type': 'text/html', ...forAll }).end(page('a'));
    });
    await get('/texas');
    await get('/texas');
    expect(handle).toHaveBeenCalledTimes(2);
  });

  it('cannot be known of a page that read nothing: it is not kept', async () => {
    handle.mockImplementation((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html', ...forAll }).end(page('a'));
    });
    await get('/texas');
    await get('/texas');
    expect(handle).toHaveBeenCalledTimes(2);
  });

  it('by the hour is read anew after it', async () => {
    await get('/hourly');
    now = 'new figure ';
    ahead += 3_590_000;
    expect((await get('/hourly')).body.toString()).toContain('old figure');
    ahead += 11_000;
    expect((await get('/hourly')).body.toString()).toContain('new figure');
  });
});

it('a burst of requests renders a page once', async () => {
  await Promise.all(Array.from({ length: 50 }, () => get('/texas')));
  expect(handle).toHaveBeenCalledTimes(1);
});

describe('of many pages that are asked for at once', () => {
  const paths = Array.from({ length: 10 }, (_, index) => `/page-${index}`);
  let [side, most] = [0, 0];
  const slow = (work: () => Promise<unknown>): RequestListener => {
    return async (request, response) => {
      side += 1;
      most = Math.max(most, side);
      await work();
      side -= 1;
      showing(() => read('texas'))(request, response);
    };
  };
  beforeEach(() => {
    [side, most] = [0, 0];
  });

  it('two are made at a time, in the order in which they were asked for', async () => {
    handle.mockImplementation(slow(() => setTimeout(5)));
    await Promise.all(paths.map((path) => cache.find(path)));
    expect(most).toBe(2);
    expect(handle.mock.calls.map(([{ url }]) => url)).toEqual(paths);
  });

  it('those that wait while a figure moves are made once, with the new one', async () => {
    const { open, opened } = gate();
    handle.mockImplementation(slow(() => opened));
    const asked = paths.map((path) => get(path));
    await vi.waitFor(() => expect(handle).toHaveBeenCalledTimes(2));
    now = 'new figure ';
    await expireReads(['texas']);
    const again = get('/page-5');
    open();
    for (const answer of await Promise.all([...asked.slice(2), again])) {
      expect(answer.body.toString()).toContain('new figure');
    }
    expect(handle).toHaveBeenCalledTimes(paths.length);
  });

  it('two that hang hold up the others for two seconds, and charts and pages with a query not at all', async () => {
    const { open, opened } = gate();
    handle.mockImplementation(slow(async () => handle.mock.calls.length <= 2 && (await opened)));
    const hanging = paths.slice(0, 2).map((path) => get(path));
    await vi.waitFor(() => expect(handle).toHaveBeenCalledTimes(2));
    const began = performance.now();
    const third = get('/page-3').then(() => performance.now() - began);
    await Promise.all([get('/embed/texas'), get('/page-4?a=b')]);
    expect(performance.now() - began).toBeLessThan(1_500);
    expect(await third).toBeGreaterThan(1_500);
    expect(await third).toBeLessThan(5_000);
    open();
    await Promise.all(hanging);
  });
});

describe('where more pages are asked for than can be made at once', () => {
  const texas = cellTag('state=TX');
  let open: () => void;

  /** The page is kept and moved, and others wait for their turn. */
  beforeEach(async () => {
    handle.mockImplementation(showing(() => read(texas, undefined, [texas, DATABASE_TAG, SAMPLE_TAG])));
    await expireReads([texas]);
    await get('/texas');
    const hanging = gate();
    open = hanging.open;
    handle.mockImplementation(async (request, response) => {
      await hanging.opened;
      await showing(() => read(texas))(request, response);
    });
    for (const other of ['/one', '/two', '/three']) void cache.find(other);
    await vi.waitFor(() => expect(handle).toHaveBeenCalledTimes(3));
    handle.mockClear();
    ahead += 300;
  });
  const move = async (...tags: string[]) => {
    now = 'new figure ';
    await expireReads(tags);
  };
  const isAnswered = (asked: unknown) => Promise.race([asked, setTimeout(300, 'waits')]);

  it.each([[texas], [texas, COUNT_TAG, CENSUS_TAG, MODEL_TAG]])(
    'one that moved is shown as it was (%s)',
    async (...tags) => {
      await move(...tags);
      const answer = await get('/texas');
      expect(answer.body.toString()).toContain('old figure');
      open();
      await vi.waitFor(async () => expect((await get('/texas')).body.toString()).toContain('new figure'));
    },
  );

  it.each([[[texas, ...lessTagsOf(['state=TX'])]], [[texas, DATABASE_TAG]], [[texas, SAMPLE_TAG]]])(
    'one that holds what is hidden by now is not shown (%s)',
    async (tags) => {
      await move(...tags);
      const asked = get('/texas');
      expect(await isAnswered(asked)).toBe('waits');
      open();
      expect((await asked).body.toString()).toContain('new figure');
    },
  );

  it('nor is one to whoever has decided, nor one that moved half a minute ago', async () => {
    await move(texas);
    const asked = Promise.resolve(cache.find('/texas', false));
    expect(await isAnswered(asked)).toBe('waits');
    ahead += 30_000;
    const late = get('/texas');
    expect(await isAnswered(late)).toBe('waits');
    open();
    expect((await late).body.toString()).toContain('new figure');
    expect((await asked)?.reads.tags).toContain(texas);
  });

  it('one that takes long is waited for where no other waits, and shown as it was after a second once others do', async () => {
    open();
    await vi.waitFor(() => expect(handle).toHaveBeenCalledTimes(1));
    await setTimeout(50);
    const { open: done, opened } = gate();
    handle.mockImplementation(async (request, response) => {
      await opened;
      await showing(() => read(texas))(request, response);
    });
    await move(texas);
    const alone = get('/texas');
    expect(await Promise.race([alone, setTimeout(1_300, 'waits')])).toBe('waits');
    done();
    expect((await alone).body.toString()).toContain('new figure');

    const { open: doneAgain, opened: openedAgain } = gate();
    handle.mockImplementation(async (request, response) => {
      await openedAgain;
      await showing(() => read(texas))(request, response);
    });
    await expireReads([texas]);
    const began = performance.now();
    const one = get('/texas');
    const others = ['/seven', '/eight', '/nine'].map((other) => cache.find(other));
    expect((await one).headers['cache-status']).toBe('Paychart; hit');
    expect(performance.now() - began).toBeGreaterThan(900);
    doneAgain();
    await Promise.all(others);
  });

  it('those that someone waits for come first', async () => {
    await move(texas);
    await get('/texas');
    const fourth = cache.find('/four');
    open();
    await fourth;
    await vi.waitFor(() => expect(handle.mock.calls.map(([{ url }]) => url)).toContain('/texas'));
    const order = handle.mock.calls.map(([{ url }]) => url);
    expect(order).toEqual(['/three', '/four', '/texas']);
  });
});

it('what was to be shown as it was, and has left the room before it is, is not shown', async () => {
  const texas = cellTag('state=TX');
  const reads = { tags: new Set([texas]), until: Number.POSITIVE_INFINITY, old: false };
  const made = (words: string) =>
    PublicAnswer.from({ status: 200, headers: { 'cache-control': 'public' }, body: Buffer.from(words) }, reads);
  const renders: ((answer: Promise<PublicAnswer | undefined>) => void)[] = [];
  const render = () => new Promise<PublicAnswer | undefined>((done) => renders.push(done));
  const ofTexas = pageCache(render, async () => false);
  const first = ofTexas.find('/texas');
  await vi.waitFor(() => expect(renders).toHaveLength(1));
  renders[0]?.(made('first'));
  await first;
  ofTexas.moved([texas]);
  void ofTexas.find('/texas');
  await vi.waitFor(() => expect(renders).toHaveLength(2));
  ofTexas.moved([texas]);
  const asked = ofTexas.find('/texas');
  renders[1]?.(made('second')); // takes the place of the first, and is outdated as well
  await setTimeout(20);
  ofTexas.moved([texas, ...lessTagsOf(['state=TX'])]);
  expect(await Promise.race([asked, setTimeout(1_500, 'waits')])).toBe('waits');
  const last = made('third');
  for (const done of renders.slice(2)) done(last);
  expect(await asked).toBe(await last);
});

it.each([
  ['a state', cellTag('state=TX'), true],
  ['all states', listTag('state'), true],
  ['all cells', CENSUS_TAG, true],
  ['another state', cellTag('state=OH'), false],
])('what is made of %s holds what a release hides of a state: $2', (_, tag, holds) => {
  const moved = [CENSUS_TAG, ...tagsOf(['state=TX', 'state=OH']), ...lessTagsOf(['state=TX'])];
  expect(hides(moved, new Set([DATABASE_TAG, tag]))).toBe(holds);
});

it('nothing hidden is ever shown, nothing to whoever decided but what is, and nothing stays old', async () => {
  const cells = (['state=TX', 'state=OH', 'nation'] as const).map((cell) => cell);
  const shown = fc.record({ page: fc.nat(4), takesOld: fc.boolean() });
  const moved = fc.record({ cell: fc.nat(2), isLess: fc.boolean() });
  const step = fc.record({ pause: fc.constantFrom(0, 1, 5, 300), does: fc.oneof(shown, shown, moved) });
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 5, maxLength: 60 }),
      fc.infiniteStream(fc.nat(8)),
      async (steps, times) => {
        const versions = [0, 0, 0];
        const leastShown = [0, 0, 0];
        const of = (page: number) => [page % 3, (page + 1) % 3];
        const versionsIn = new WeakMap<PublicAnswer, number[]>();
        const pageOf = (address: string) => Number(address.slice(1));
        const made = pageCache(
          async (address) => {
            const holds = [...versions];
            await setTimeout(times.next().value);
            const answer = await PublicAnswer.from(
              { status: 200, headers: { 'cache-control': 'public' }, body: Buffer.from('a') },
              {
                tags: new Set(of(pageOf(address)).map((index) => cellTag(cells[index] ?? 'nation'))),
                until: Number.POSITIVE_INFINITY,
                old: false,
              },
            );
            if (answer) versionsIn.set(answer, holds);
            return answer;
          },
          async () => false,
        );
        const asked: Promise<unknown>[] = [];
        const expectAtLeast = async (page: number, takesOld: boolean) => {
          const least = takesOld ? [...leastShown] : [...versions];
          const answer = await made.find(`/${page}`, takesOld);
          const holds = answer && versionsIn.get(answer);
          for (const index of of(page)) expect(holds?.[index]).toBeGreaterThanOrEqual(least[index] ?? 0);
        };
        for (const { pause, does } of steps) {
          if (pause === 300) ahead += pause;
          else await setTimeout(pause);
          if ('page' in does) asked.push(expectAtLeast(does.page, does.takesOld));
          else {
            versions[does.cell] = (versions[does.cell] ?? 0) + 1;
            if (does.isLess) leastShown[does.cell] = versions[does.cell] ?? 0;
            const cell = cells[does.cell] ?? 'nation';
            made.moved([...tagsOf([cell]), ...(does.isLess ? lessTagsOf([cell]) : [])]);
          }
        }
        await Promise.all(asked);
        await vi.waitFor(() => Promise.all([0, 1, 2, 3, 4].map((page) => expectAtLeast(page, false))));
      },
    ),
    { numRuns: 60 },
  );
}, 60_000);

describe('what may enter', () => {
  it('is made without the cookies of whoever asks first', async () => {
    await get('/texas', { cookie: 'session=secret', authorization: 'Bearer secret' });
    const { headers } = handle.mock.calls[0]?.[0] ?? {};
    expect(headers).toMatchObject({ host: 'paychart.example', 'x-forwarded-host': 'paychart.example' });
    expect(headers).not.toHaveProperty('cookie');
    expect(headers).not.toHaveProperty('authorization');
  });

  it.each<[string, Record<string, string>]>([
    ['sets a cookie', { 'cache-control': 'public', 'set-cookie': 'a=b' }],
    ['is private', { 'cache-control': 'private, max-age=0' }],
    ['must not be stored', { 'cache-control': 'public, no-store' }],
    ['is both private and public', { 'cache-control': 'public, private' }],
    ['does not say that it is public', {}],
  ])('is nothing that %s: each gets their own', async (_, headers) => {
    handle.mockImplementation((_request, response) => void response.writeHead(200, headers).end('mine'));
    await expect(cache.find('/mine')).resolves.toBeUndefined();
    await expect(cache.find('/mine')).resolves.toBeUndefined();
    expect(handle).toHaveBeenCalledTimes(2);
  });

  it.each([
    [404, 'no-store'],
    [500, 'no-store'],
    [307, 'public'],
  ])('is no answer of status %i, which passes', async (status, control) => {
    handle.mockImplementation(async (_request, response) => {
      await read('texas');
      response.writeHead(status, { 'cache-control': control }).end('gone');
    });
    expect((await get('/nowhere')).status).toBe(status);
    await get('/nowhere');
    expect(handle).toHaveBeenCalledTimes(2);
  });

  it('is no page that stays old however often it is rendered', async () => {
    const reads = { tags: new Set(['texas']), until: Number.POSITIVE_INFINITY, old: true };
    const made = { status: 200, headers: { 'cache-control': 'public' }, body: Buffer.from('old') };
    const render = vi.fn(() => PublicAnswer.from(made, reads));
    const ofOld = pageCache(render, async () => false);
    await expect(ofOld.find('/texas')).resolves.toBeInstanceOf(PublicAnswer);
    const renders = render.mock.calls.length;
    await ofOld.find('/texas');
    expect(render.mock.calls.length).toBe(2 * renders);
  });

  it('is no failure, of which only words are left', async () => {
    const headers = { 'cache-control': 'public', 'content-type': 'text/html' };
    handle.mockImplementation(
      (_request, response) => void response.writeHead(500, headers).end('<script>new()</script>'),
    );
    const answer = await get('/broken');
    expect([answer.status, answer.headers['content-type']]).toEqual([500, 'text/plain; charset=utf-8']);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.body.toString()).toMatch(/^This page could not be shown/);
  });

  it('is nothing that is asked of a page: it is made for each who asks', async () => {
    await get('/texas?a=1');
    await get('/texas?a=1');
    expect(handle).toHaveBeenCalledTimes(2);
  });

  it('is no page that could not be made: whoever asked is told, and the next one asks anew', async () => {
    handle.mockImplementation(async () => {
      throw new Error('Nothing can be made');
    });
    await expect(cache.find('/texas')).rejects.toThrow('Nothing can be made');
    await expect(cache.find('//')).rejects.toThrow();
    handle.mockImplementation(showing(() => read('texas')));
    expect((await get('/texas')).status).toBe(200);
  });

  it('is no page that takes too long: whoever asked is told', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      handle.mockImplementation(() => undefined);
      const told = expect(cache.find('/texas')).rejects.toThrow(/abort/i);
      await vi.advanceTimersByTimeAsync(30_000);
      await told;
    } finally {
      vi.useRealTimers();
    }
  }, 5_000);

  it('is no page with a script that is not known', async () => {
    const headers = { 'cache-control': 'public', 'content-type': 'text/html' };
    handle.mockImplementation(
      (_request, response) => void response.writeHead(200, headers).end('<script>new()</script>'),
    );
    await expect(cache.find('/strange')).resolves.toBeUndefined();
  });

  it('is told to the log once for each kind of strange page, and of ten kinds at most', async () => {
    const told = vi.spyOn(log, 'error').mockImplementation(() => undefined);
    const headers = { ...forAll, 'content-type': 'text/html' };
    for (let kind = 0; kind < 24; kind++) {
      const strange = `<script>new${Math.floor(kind / 2)}()</script>`;
      handle.mockImplementation((_request, response) => void response.writeHead(200, headers).end(strange));
      await expect(cache.find('/strange')).resolves.toBeUndefined();
    }
    expect(told).toHaveBeenCalledTimes(10);
    told.mockRestore();
  });

  it('is what reads nothing only if it stays the same until the next build', async () => {
    handle.mockImplementation((_request, response) => void response.writeHead(200, forAll).end('the same'));
    for (const address of ['/_next/static/a.js', '/unknown']) {
      await get(address);
      await get(address);
    }
    expect(handle.mock.calls.map(([{ url }]) => url)).toEqual(['/_next/static/a.js', '/unknown', '/unknown']);
  });

  it.each<[string, Record<string, string>, string]>([
    ['whose policy is another', { 'content-security-policy': "style-src 'unsafe-inline'" }, ''],
    ['with a style sheet from elsewhere', {}, '<link rel="stylesheet" href="https://example.org/a.css"/>'],
  ])('is no page %s', async (_, headers, added) => {
    const all = { 'content-type': 'text/html', ...forAll, ...headers };
    handle.mockImplementation((_request, response) => void response.writeHead(200, all).end(added + page('a')));
    await expect(cache.find('/strange')).resolves.toBeUndefined();
  });
});

describe('a chart for other sites', () => {
  it('is kept as it was made, and gone once it moved', async () => {
    const whole = '<!doctype html><style>a{}</style><body>';
    const headers = { ...forAll, 'content-type': 'text/html', 'content-security-policy': "default-src 'none'" };
    handle.mockImplementation(async (_request, response) => {
      const figure = await read('texas');
      response.writeHead(200, headers).end(whole + figure);
    });
    for (let time = 0; time < 2; time++) {
      const answer = await get('/embed/state/TX');
      expect(answer.body.toString()).toBe(`${whole}old figure `);
      expect(answer.headers['content-security-policy']).toBe("default-src 'none'");
    }
    expect(handle).toHaveBeenCalledTimes(1);
    now = 'new figure ';
    await expireReads(['texas']);
    expect((await get('/embed/state/TX')).body.toString()).toBe(`${whole}new figure `);
  });

  it('pushes out no page, however many there are', async () => {
    await get('/texas');
    const picture = Buffer.alloc(1024 * 1024);
    handle.mockImplementation(async (_request, response) => {
      await read('ohio');
      response.writeHead(200, { ...forAll, 'content-type': 'image/png' }).end(picture);
    });
    for (let each = 0; each < 80; each++) await get(`/embed/${each}.png`);
    expect(cache.size().bytes).toBeLessThan(20 * 1024 * 1024);
    expect((await get('/texas')).body.toString()).toContain('old figure');
    expect(handle).toHaveBeenCalledTimes(81);
  });
});

describe('how it is sent', () => {
  it('compressed as asked, with an ETag for each form, which is known again', async () => {
    await get('/texas');
    expect((await get('/texas', { 'accept-encoding': 'gzip, br' })).headers['content-encoding']).toBe('gzip');
    ahead += 5_000; // what moves within seconds is not worth brotli
    const tags = new Set<unknown>();
    for (const [accepted, encoding] of [
      ['gzip, deflate, br', 'br'],
      ['gzip', 'gzip'],
      ['br;q=0, gzip', 'gzip'],
      ['identity', undefined],
    ] as const) {
      const answer = await vi.waitFor(async () => {
        const { status, headers, body } = await get('/texas', { 'accept-encoding': accepted });
        expect([accepted, status, headers['content-encoding']]).toEqual([accepted, 200, encoding]);
        return { headers, body };
      });
      const { etag = '' } = answer.headers;
      tags.add(etag);
      expect(etag).toMatch(/^"/);
      expect(answer.headers.vary).toBe('accept-encoding');
      expect(Number(answer.headers['content-length'])).toBe(answer.body.length);
      const again = await get('/texas', { 'accept-encoding': accepted, 'if-none-match': etag });
      expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, etag]);
      const otherwise = await get('/texas', { 'accept-encoding': 'identity', 'if-none-match': etag });
      expect([otherwise.status, otherwise.headers.etag]).toEqual([304, etag]);
      const head = await get('/texas', { 'accept-encoding': accepted }, 'HEAD');
      expect([head.status, head.body.length, head.headers]).toMatchObject([
        200,
        0,
        { etag, 'content-length': String(answer.body.length) },
      ]);
    }
    expect(tags.size).toBe(3);
  });

  it('whole where it is missing, also to who has it', async () => {
    handle.mockImplementation(
      (_request, response) => void response.writeHead(404, { 'cache-control': 'no-store' }).end('gone'),
    );
    const { etag } = (await get('/nowhere')).headers;
    expect((await get('/nowhere', { 'if-none-match': etag })).status).toBe(404);
  });

  it('without the page of scripts that Next sends with a redirect', async () => {
    const headers = { 'content-type': 'text/html', ...forAll, location: '/texas' };
    handle.mockImplementation(
      (_request, response) => void response.writeHead(308, headers).end('<script>new()</script>'),
    );
    const answer = await get('/lone-star-state');
    expect([answer.status, answer.headers.location, answer.body.length]).toEqual([308, '/texas', 0]);
  });

  it('without what is Next’s alone', async () => {
    const theirs = { etag: '"theirs"', vary: 'rsc, Accept-Encoding', 'x-nextjs-cache': 'HIT', 'x-next-a': '1' };
    const headers = { ...forAll, ...theirs, 'x-frame-options': 'DENY' };
    handle.mockImplementation((_request, response) => void response.writeHead(200, headers).end('a'));
    const answer = await get('/texas');
    expect(answer.headers).toMatchObject({ vary: 'rsc, accept-encoding', 'x-frame-options': 'DENY' });
    for (const name of ['x-nextjs-cache', 'x-next-a']) expect(answer.headers).not.toHaveProperty(name);
    expect(answer.headers.etag).not.toBe('"theirs"');
  });

  it('as it came where it is too small to gain by it', async () => {
    const whole = 'a'.repeat(999);
    handle.mockImplementation(async (_request, response) => {
      await read('texas');
      response.writeHead(200, { ...forAll, 'content-type': 'text/plain' }).end(whole);
    });
    const answer = await get('/small', { 'accept-encoding': 'gzip, br' });
    expect(answer.headers).not.toHaveProperty('content-encoding');
    expect(answer.body.toString()).toBe(whole);
  });

  it('as it came where compressing it is no use', async () => {
    const picture = gzipSync(page('x'));
    const headers = { 'cache-control': 'public', 'content-type': 'image/png' };
    handle.mockImplementation((_request, response) => void response.writeHead(200, headers).end(picture));
    const answer = await get('/picture', { 'accept-encoding': 'gzip, br' });
    expect(answer.headers).not.toHaveProperty('content-encoding');
    expect(answer.body.equals(picture)).toBe(true);
  });
});

it('is bounded', async () => {
  handle.mockImplementation(async (request, response) => {
    await read(request.url?.slice(1) ?? '');
    response.writeHead(200, { ...forAll, 'content-type': 'image/png' }).end(Buffer.alloc(10_000_000));
  });
  for (let asked = 0; asked < 10; asked++) await cache.find(`/${asked}`);
  handle.mockClear();
  await cache.find('/9');
  expect(handle).not.toHaveBeenCalled();
  await cache.find('/0');
  expect(handle).toHaveBeenCalledTimes(1);
});

describe('while the database is away', () => {
  const failing: RequestListener = (_request, response) => void response.writeHead(500).end();

  it.each([
    ['fails', failing],
    ['is not done', () => undefined],
  ])('a page whose making %s is shown as it last was, and as it is once the database is back', async (_, broken) => {
    await get('/texas');
    now = 'new figure ';
    await expireReads(['texas']);
    const works = handle.getMockImplementation();
    handle.mockImplementation(broken);
    away = true;
    const shown = await get('/texas');
    expect([shown.status, shown.body.toString()]).toEqual([200, expect.stringContaining('old figure')]);
    if (works) handle.mockImplementation(works);
    away = false;
    await expireReads(['texas']); // as whoever hears again does
    expect((await get('/texas')).body.toString()).toContain('new figure');
  });

  it('a page that failed as the connection broke is made again where the database answers', async () => {
    await get('/texas');
    now = 'new figure ';
    await expireReads(['texas']);
    handle.mockImplementationOnce(failing);
    expect((await get('/texas')).body.toString()).toContain('new figure');
  });

  it('is asked about once for all who wait for the same page', async () => {
    const isAway = vi.fn(async () => true);
    const shared = pageCache(publicRenderer(handle, 'paychart.example'), isAway);
    const before = await shared.find('/texas');
    shared.moved(['texas']);
    handle.mockImplementation(() => undefined);
    const all = await Promise.all(Array.from({ length: 100 }, () => shared.find('/texas')));
    expect([new Set(all), isAway.mock.calls.length]).toEqual([new Set([before]), 1]);
  });

  it('a page under which something always moved is shown as well', async () => {
    const reads = { tags: new Set(['texas']), until: Number.POSITIVE_INFINITY, old: true };
    const made = { status: 200, headers: { 'cache-control': 'public' }, body: Buffer.from('old') };
    const render = vi.fn(() => PublicAnswer.from(made, reads));
    const ofOld = pageCache(render, async () => true);
    const first = await ofOld.find('/texas');
    render.mockRejectedValue(new Error('Nothing can be made'));
    await expect(ofOld.find('/texas')).resolves.toBe(await first);
  });

  it('a page that holds what is hidden by now is not shown either', async () => {
    const texas = cellTag('state=TX');
    handle.mockImplementation(showing(() => read(texas)));
    await expireReads([texas]);
    await get('/texas');
    away = true;
    handle.mockImplementation(failing);
    await expireReads([texas]);
    expect((await get('/texas')).body.toString()).toContain('old figure');
    await expireReads([texas, ...lessTagsOf(['state=TX'])]);
    expect((await get('/texas')).status).toBe(500);
  });

  it('a page that fails for another reason is not shown as it was, nor one that nobody has seen', async () => {
    await get('/texas');
    await expireReads(['texas']);
    handle.mockImplementation(failing);
    expect((await get('/texas')).status).toBe(500);
    away = true;
    expect((await get('/ohio')).status).toBe(500);
  });
});
