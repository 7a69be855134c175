import { beforeEach, describe, expect, it, vi } from 'vitest';
import { log } from '@/lib/log';
import { cache, forAll, get, handle, page, startAnew } from './test-pages';

beforeEach(startAnew);

describe('what is rendered', () => {
  it('is made without the cookies of whoever asks first', async () => {
    await get('/texas', { cookie: 'session=secret', authorization: 'Bearer secret' });
    const { headers } = handle.mock.calls[0]?.[0] ?? {};
    expect(headers).toMatchObject({ host: 'paychart.example', 'x-forwarded-host': 'paychart.example' });
    expect(headers).not.toHaveProperty('cookie');
    expect(headers).not.toHaveProperty('authorization');
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
