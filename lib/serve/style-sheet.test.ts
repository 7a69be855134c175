import { expect, it } from 'vitest';
import { inlined } from './style-sheet';

it('an inlined sheet finds what its addresses named where it lay', () => {
  const rules = 'src: url(../media/a.woff2), url("b.woff2"); fill: url(#c); background: url(data:,d), url(\'/e.svg\')';
  expect(inlined(rules, '/_next/static/css')).toBe(
    'src: url(/_next/static/css/../media/a.woff2), url("/_next/static/css/b.woff2"); ' +
      "fill: url(#c); background: url(data:,d), url('/e.svg')",
  );
});
