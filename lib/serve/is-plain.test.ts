import { expect, it } from 'vitest';
import nextConfig from '@/next.config';
import { config as proxyConfig } from '@/proxy';
import { asksPublic, FOR_ONE_PERSON } from './asks-public';
import { isPlain } from './is-plain';

it.each([
  '/',
  '/states/texas',
  '/search?q=cpc%20a&x=../',
  '/_next/static/media/sans-s.p.3ppu37hd4xk_0.woff2',
  '/.well-known/security.txt',
  '/opengraph-image-1a2b3c?4d5e',
  '/a/..b/.c',
  '/states/TX',
])('takes %s', (address) => expect(isPlain(address)).toBe(true));

it.each([
  '/%73ubmit',
  '/%61pi/v1/estimate',
  '/states/%74exas',
  '/Submit',
  '/_global-error',
  '/API/v1/estimate',
  '//example.org',
  '/\\example.org',
  '/states/../account',
  '/states/..',
  '/./submit',
  'http://example.org/',
  '*',
  '',
  '/search?q=%00',
  '/search?q=%zz',
])('takes %s for the address of nothing', (address) => expect(isPlain(address)).toBe(false));

it('leaves no other way to write a page for one person', () => {
  const pages = ['/submit', '/account', '/admin/log', '/sign-in', '/mailbox', '/unsubscribe', '/api/v1/estimate'];
  for (const page of pages) {
    const letters = [...page].map((letter, index) =>
      letter === '/' ? page : `${page.slice(0, index)}%${letter.charCodeAt(0).toString(16)}${page.slice(index + 1)}`,
    );
    for (const url of [page, ...letters]) {
      expect([url, isPlain(url) && asksPublic({ method: 'GET', url, headers: {} })]).toEqual([url, false]);
    }
  }
});

it('takes no page for public that gets a policy of its own, and none with a policy of its own for public', async () => {
  const headers = (await nextConfig.headers?.()) ?? [];
  const policyOf = (url: string) =>
    headers.some(
      ({ source, headers: sent }) =>
        sent.some(({ key }) => key === 'Content-Security-Policy') && new RegExp(`^${source}$`).test(url),
    );
  for (const matcher of proxyConfig.matcher) {
    const url = matcher.replace('/:path*', '');
    expect([url, asksPublic({ method: 'GET', url, headers: {} }), policyOf(url)]).toEqual([url, false, false]);
  }
  // An API and a way out have no page.
  const pages = FOR_ONE_PERSON.split('|').filter((name) => name !== 'api' && name !== 'sign-out');
  expect(proxyConfig.matcher).toEqual(pages.map((name) => `/${name}/:path*`));
  expect(policyOf('/states/texas')).toBe(true);
});

it.each(['rsc', 'next-router-prefetch', 'next-router-state-tree', 'next-action'])(
  'takes nothing that is asked with %s for a public page',
  (kind) => {
    expect(asksPublic({ method: 'GET', url: '/states/texas', headers: {} })).toBe(true);
    expect(asksPublic({ method: 'GET', url: '/states/texas', headers: { [kind]: '1' } })).toBe(false);
  },
);

it('takes nothing of Next’s own but its files for public', () => {
  expect(asksPublic({ method: 'GET', url: '/_next/static/a.js', headers: {} })).toBe(true);
  expect(asksPublic({ method: 'GET', url: '/_next/image?url=a', headers: {} })).toBe(false);
});
