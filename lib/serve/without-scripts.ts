import { RewritingStream } from 'parse5-html-rewriting-stream';
import { FOR_ONE_PERSON } from './asks-public';

/** Pages are rendered ahead while the pointer rests on their link, except pages for one person. */
const rules = JSON.stringify({
  prerender: [
    {
      where: {
        and: [
          { href_matches: '/*' },
          { not: { href_matches: `/:page(${FOR_ONE_PERSON}){/*}?` } },
          { not: { selector_matches: '[download]' } },
        ],
      },
      eagerness: 'moderate',
    },
  ],
});
const speculation = `<script type="speculationrules">${rules}</script>`;

/** Data, which no browser runs. */
const dataTypes = new Set(['application/ld+json']);

/** What Next and React write into a page for the browser: their files, the flight data, and what starts them. */
const file = /^\/_next\/static\//;
const inline =
  /^(?:\(self\.__next_f=|self\.__next_f\.push\(|self\.__next_r=|\(globalThis\["TURBOPACK"\]|requestAnimationFrame\(function\(\)\{\$RT=)/;

/** Links to what only scripts need, or to what is inlined. */
const loadedByScripts = new Set(['script', 'style', 'modulepreload']);

/** Attributes that hold an address. */
const leading = new Set(['href', 'src', 'action', 'formaction']);

/** Next changed its output, or a page is streamed in parts that only scripts would put in place. */
export class StrangePage extends Error {}

/** An empty page, in which Next's scripts would show that the page is missing or failed. */
export class LeftToScripts extends StrangePage {}

/**
 * A finished public page without what Next adds for the browser, with its style sheets within it, and with the rules by
 * which browsers fetch the next page ahead. Throws StrangePage at a script it does not know, an event handler, or a part
 * that was postponed.
 */
export function withoutScripts(html: string, sheetAt: (address: string) => string): string {
  const rewriter = new RewritingStream();
  let script: { src: string | undefined; text: string } | undefined;
  let out = '';
  rewriter.on('data', (chunk: string) => {
    out += chunk;
  });
  rewriter.on('startTag', (tag, raw) => {
    const attribute = (name: string) => tag.attrs.find((one) => one.name === name)?.value;
    const handler = tag.attrs.find(
      ({ name, value }) => /^on/.test(name) || (leading.has(name) && /^\s*javascript:/i.test(value)),
    );
    if (handler) throw new StrangePage(`A page has the script ${handler.name}="${handler.value}"`);
    if (tag.tagName === 'template') throw new StrangePage('A page is streamed in parts');
    if (tag.tagName === 'html' && attribute('id') === '__next_error__') {
      throw new LeftToScripts('A page is left to scripts');
    }
    if (tag.tagName === 'link' && loadedByScripts.has(attribute('as') ?? attribute('rel') ?? '')) return;
    if (tag.tagName === 'link' && attribute('rel') === 'stylesheet') {
      rewriter.emitRaw(`<style>${sheetAt(attribute('href') ?? '')}</style>`);
      return;
    }
    if (tag.tagName === 'script' && !dataTypes.has(attribute('type') ?? '')) {
      script = { src: attribute('src'), text: '' };
      return;
    }
    rewriter.emitRaw(raw);
  });
  rewriter.on('text', (_, raw) => {
    if (script) script.text += raw;
    else rewriter.emitRaw(raw);
  });
  rewriter.on('comment', () => undefined);
  rewriter.on('endTag', (tag, raw) => {
    if (tag.tagName === 'script' && script) {
      const { src, text } = script;
      if (src === undefined ? !inline.test(text) : !file.test(src)) {
        throw new StrangePage(`A page has a script that is not known: ${src ?? text.slice(0, 200)}`);
      }
      script = undefined;
      return;
    }
    rewriter.emitRaw(tag.tagName === 'body' ? speculation + raw : raw);
  });
  rewriter.end(html);
  if (script) throw new StrangePage('A page ends within a script');
  return out;
}
