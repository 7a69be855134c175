import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { forAll, get, handle, letPass, page, read, startAnew } from './test-pages';

beforeEach(startAnew);

describe('how an answer is sent', () => {
  it('compressed as asked, with an ETag for each form, which is known again', async () => {
    await get('/texas');
    expect((await get('/texas', { 'accept-encoding': 'gzip, br' })).headers['content-encoding']).toBe('gzip');
    letPass(5_000); // what moves within seconds is not worth brotli
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
