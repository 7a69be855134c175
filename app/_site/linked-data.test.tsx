import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { LinkedData } from './linked-data';

test('nothing in the data ends the script or starts a tag, and it reads back as it was', () => {
  const data = { '@type': 'Thing', name: '</script><script>alert("1 & 2")</script><!-- \u2028 \'' };
  const html = renderToStaticMarkup(<LinkedData data={data} />);
  const [, text = ''] = /^<script type="application\/ld\+json">([^<]*)<\/script>$/.exec(html) ?? [];
  expect(JSON.parse(text)).toEqual({ '@context': 'https://schema.org', ...data });
});
