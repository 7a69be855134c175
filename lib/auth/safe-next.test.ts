import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { env } from '@/lib/env';
import { safeNext } from './safe-next';

const site = new URL(env().NEXTAUTH_URL).origin;

/** Where a browser on this site goes when it is told to go there. */
const landing = (path: string) => new URL(path, `${site}/sign-in`);

describe('where to go after signing in', () => {
  it.each(['/', '/submit', '/admin?result=gone&report=1#report-1', '/states/TX?pay=hourly'])('keeps %s', (next) => {
    expect(safeNext(next)).toBe(next);
  });

  it('takes an address of this site as its path', () => {
    expect(safeNext(`${site}/submit?year=2024`)).toBe('/submit?year=2024');
  });

  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    '/%2e//evil.example',
    `${site}.evil.example/`,
    `${site}@evil.example/`,
    `${site}//evil.example`,
    'javascript:alert(1)',
    'data:text/html,x',
    'http://',
    undefined,
    null,
    ['/submit'],
  ])('turns %j into the account page', (next) => {
    expect(safeNext(next)).toBe('/account');
  });

  it('never leaves this site, and says the same when asked about its own answer', () => {
    const piece = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      '@',
      ':',
      '?',
      '#',
      '\t',
      '\n',
      ' ',
      '%2f',
      '%5c',
      'evil.example',
      'http:',
      site,
    );
    const hostile = fc.oneof(
      fc.string(),
      fc.webUrl(),
      fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(hostile, (next) => {
        const path = safeNext(next);
        expect(path.startsWith('/')).toBe(true);
        expect(landing(path).origin).toBe(site);
        expect(safeNext(path)).toBe(path);
      }),
      { numRuns: 5000 },
    );
  });
});
