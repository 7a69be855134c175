import { describe, expect, it } from 'vitest';
import { withoutScripts as remake, StrangePage } from './without-scripts';

const withoutScripts = (html: string) => remake(html, (address) => `/* ${address} */`);

const page = (head: string, body = '') =>
  `<!DOCTYPE html><html lang="en-US"><head>${head}</head><body><h1>Pay &amp; more</h1>${body}</body></html>`;

describe('what Next adds for the browser is left out', () => {
  it.each([
    ['its files', '<script src="/_next/static/chunks/a.js" async=""></script>'],
    ['flight data', '<script>self.__next_f.push([1,"</div><script>\\u003c"])</script>'],
    ['what starts it', '<script>(self.__next_f=self.__next_f||[]).push([0])</script>'],
    ['its loader', '<script id="_R_">(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({})</script>'],
    ['preloads of scripts', '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/>'],
    ['modules', '<link rel="modulepreload" href="/_next/static/chunks/a.js"/>'],
    ['marks of React', '<!--$--><!-- --><!--/$-->'],
  ])('%s', (_, added) => {
    expect(withoutScripts(page(added, added))).toBe(withoutScripts(page('')));
  });
});

it('all else stays as it was, to the letter', () => {
  const kept = `<link rel="preload" href="/f.woff2" as="font"/><script type="application/ld+json">{"a":"<b>"}</script>`;
  const drawn = `<svg viewBox="0 0 1 1"><path d="M0 0"/></svg><p title='"'>a&nbsp;b</p>`;
  expect(withoutScripts(page(kept, drawn)).replace(/<script type="speculationrules">.*?<\/script>/, '')).toBe(
    page(kept, drawn),
  );
});

it('style sheets stand within the page', () => {
  const link = '<link rel="stylesheet" href="/_next/static/a.css" data-precedence="next"/>';
  expect(withoutScripts(page(link))).toContain('<head><style>/* /_next/static/a.css */</style></head>');
});

it('style sheets that stand within the page are not asked for ahead', () => {
  expect(withoutScripts(page('<link rel="preload" href="/_next/static/a.css" as="style"/>'))).not.toContain('a.css');
});

it('browsers are told how to fetch the next page ahead', () => {
  const [, rules = ''] = /<script type="speculationrules">(.*?)<\/script><\/body>/.exec(withoutScripts(page(''))) ?? [];
  expect(JSON.parse(rules)).toMatchObject({ prerender: [{ eagerness: 'moderate' }] });
});

it.each(['submit', 'account', 'admin', 'sign-in', 'sign-out', 'mailbox', 'unsubscribe', 'api'])(
  'browsers do not fetch /%s ahead',
  (name) => {
    expect(withoutScripts(page(''))).toMatch(
      new RegExp(`"not":\\{"href_matches":"/:page\\((?:[a-z|-]*\\|)?${name}[|)]`),
    );
  },
);

it('browsers do not fetch what is to be saved ahead', () => {
  expect(withoutScripts(page(''))).toContain('{"not":{"selector_matches":"[download]"}}');
});

it.each([
  ['a script of another kind', page('<script>location = "/"</script>')],
  ['a file from elsewhere', page('<script src="https://example.com/a.js"></script>')],
  ['an event handler', page('', '<button onclick="go()">Go</button>')],
  ['an address that is a script', page('', '<a href=" javascript:go()">Go</a>')],
  ['a form that is sent to a script', page('', '<form action="javascript:go()"></form>')],
  ['a button that sends to a script', page('', '<button formaction="javascript:go()">Go</button>')],
  ['a frame that is a script', page('', '<iframe src="javascript:go()"></iframe>')],
  ['a page that scripts would show', '<!DOCTYPE html><html id="__next_error__"><body></body></html>'],
  ['a part that was postponed', page('', '<template id="B:0"></template>')],
  ['an end within a script', '<!DOCTYPE html><script>self.__next_f.push('],
])('refuses %s', (_, html) => {
  expect(() => withoutScripts(html)).toThrow(StrangePage);
});
