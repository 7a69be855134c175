import type { Browser } from 'playwright';

export type PageNode =
  | string
  | { tag: string; props: Record<string, string | Record<string, string>>; children: PageNode[] };

/** What stands in the body of an HTML document, scripts left out, for React to make it again. */
export async function readBody(browser: Browser, html: string): Promise<PageNode[]> {
  const page = await browser.newPage();
  try {
    await page.evaluate('globalThis.__name = (named) => named'); // what tsx wraps around functions
    return await page.evaluate((text) => {
      const propsOf = (element: Element) =>
        Object.fromEntries(
          [...element.attributes].map(({ name, value }) => [name, name === 'style' ? stylesOf(value) : value]),
        );
      const stylesOf = (style: string) =>
        Object.fromEntries(
          style.split(';').flatMap((rule): [string, string][] => {
            const colon = rule.indexOf(':');
            return colon > 0 ? [[rule.slice(0, colon).trim(), rule.slice(colon + 1).trim()]] : [];
          }),
        );
      const nodesIn = (parent: Element): PageNode[] =>
        [...parent.childNodes].flatMap((node): PageNode[] => {
          if (node instanceof Text) return [node.data];
          if (!(node instanceof Element) || node.localName === 'script') return [];
          return [{ tag: node.localName, props: propsOf(node), children: nodesIn(node) }];
        });
      return nodesIn(new DOMParser().parseFromString(text, 'text/html').body);
    }, html);
  } finally {
    await page.close();
  }
}
