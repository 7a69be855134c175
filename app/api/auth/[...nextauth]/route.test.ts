import { NextRequest } from 'next/server';
import { beforeAll, describe, expect, it } from 'vitest';
import { env } from '@/lib/env';
import { GET, POST } from './route';

const site = 'http://localhost:3000';

/** Calls the handler as a request to /api/auth/… does. */
function call(method: 'GET' | 'POST', path: string, origin?: string): Promise<Response> {
  const request = new NextRequest(`${site}/api/auth/${path}`, {
    method,
    ...(origin && { headers: { origin } }),
    ...(method === 'POST' && { body: new URLSearchParams({ email: 'ann@example.org', next: '/submit' }) }),
  });
  const context = { params: Promise.resolve({ nextauth: path.split('/') }) };
  return method === 'GET' ? GET(request, context) : POST(request, context);
}

beforeAll(() => {
  Object.assign(process.env, { GITHUB_ID: 'id', GITHUB_SECRET: 'secret' });
  expect(env().GITHUB_ID).toBe('id');
});

describe('of the endpoints of next-auth', () => {
  it.each([
    ['GET', 'session'],
    ['GET', 'providers'],
    ['GET', 'csrf'],
    ['GET', 'signin'],
    ['GET', 'signout'],
    ['GET', 'error'],
    ['POST', 'session'],
    ['POST', 'signout'],
    ['POST', '_log'],
    ['POST', 'callback/email'],
    ['POST', 'signin/email'],
    ['POST', 'signin/google'],
    ['POST', 'signin/github/more'],
  ] as const)('%s %s is closed', async (method, path) => {
    expect((await call(method, path, site)).status).toBe(404);
  });

  it.each([undefined, 'null', 'https://evil.example', `${site}.evil.example`])(
    'the first step through a provider is closed to a form of %s',
    async (origin) => {
      expect((await call('POST', 'signin/github', origin)).status).toBe(403);
    },
  );
});
