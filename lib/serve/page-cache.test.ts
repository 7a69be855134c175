import type { RequestListener } from 'node:http';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { cellTag, lessTagsOf } from '@/lib/aggregates/figure-tags';
import cachedReads, { expireReads } from './cached-reads';
import { pageCache } from './page-cache';
import { PublicAnswer } from './public-answer';
import { publicRenderer } from './render-public';
import {
  answerOf,
  behind,
  cache,
  forAll,
  gate,
  get,
  handle,
  letPass,
  page,
  read,
  showing,
  startAnew,
} from './test-pages';

beforeEach(startAnew);

/** Reads the figure of the moment, and is not done before it is told to be. */
function readAtOnce(opened: Promise<void>): () => Promise<string> {
  return async () => {
    const figure = behind.figure;
    await opened;
    return figure;
  };
}

describe('what has moved', () => {
  it('is gone at once, and nothing else', async () => {
    for (const path of ['/texas', '/ohio']) await get(path);
    behind.figure = 'new figure ';
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
    behind.figure = 'new figure ';
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
    behind.figure = 'new figure ';
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
    behind.figure = 'new figure ';
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
    behind.figure = 'new figure ';
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
    behind.figure = 'new figure ';
    letPass(3_590_000);
    expect((await get('/hourly')).body.toString()).toContain('old figure');
    letPass(11_000);
    expect((await get('/hourly')).body.toString()).toContain('new figure');
  });
});

it('a burst of requests renders a page once', async () => {
  await Promise.all(Array.from({ length: 50 }, () => get('/texas')));
  expect(handle).toHaveBeenCalledTimes(1);
});

describe('what may enter', () => {
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
    const render = vi.fn(() => answerOf('old', ['texas'], true));
    const ofOld = pageCache(render, async () => false);
    await expect(ofOld.find('/texas')).resolves.toBeInstanceOf(PublicAnswer);
    const renders = render.mock.calls.length;
    await ofOld.find('/texas');
    expect(render.mock.calls.length).toBe(2 * renders);
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
    behind.figure = 'new figure ';
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
    behind.figure = 'new figure ';
    await expireReads(['texas']);
    const works = handle.getMockImplementation();
    handle.mockImplementation(broken);
    behind.away = true;
    const shown = await get('/texas');
    expect([shown.status, shown.body.toString()]).toEqual([200, expect.stringContaining('old figure')]);
    if (works) handle.mockImplementation(works);
    behind.away = false;
    await expireReads(['texas']); // as whoever hears again does
    expect((await get('/texas')).body.toString()).toContain('new figure');
  });

  it('a page that was waited for as the database fell silent is shown as it last was', async () => {
    await get('/texas');
    await expireReads(['texas']);
    handle.mockImplementation(() => undefined);
    const late = setTimeout(() => {
      behind.away = true;
    }, 1_200); // after it was asked for the first time
    expect((await get('/texas')).body.toString()).toContain('old figure');
    clearTimeout(late);
  });

  // Twice where what was made anew had begun, for someone else, before the database was back.
  it.each([1, 2])(
    'a page that failed %d times as connections broke is made again where the database answers',
    async (times) => {
      await get('/texas');
      behind.figure = 'new figure ';
      await expireReads(['texas']);
      for (let failed = 0; failed < times; failed++) handle.mockImplementationOnce(failing);
      expect((await get('/texas')).body.toString()).toContain('new figure');
    },
  );

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
    const render = vi.fn(() => answerOf('old', ['texas'], true));
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
    behind.away = true;
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
    behind.away = true;
    expect((await get('/ohio')).status).toBe(500);
  });
});
