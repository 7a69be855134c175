import { expect, it } from 'vitest';
import { allCells } from '@/lib/aggregates/all-cells';
import { isPlain } from '@/lib/serve/is-plain';
import { embedAsked, embedRoute } from './embed-route';

it('each cell has a chart of each kind at an address that the site takes and reads back', () => {
  const cells = allCells(new Date());
  const kinds = ['page', 'svg', 'png'] as const;
  const asked = cells.flatMap((cell) => kinds.map((kind) => ({ cell, kind })));
  const addresses = asked.map(({ cell, kind }) => embedRoute(cell, kind));
  expect(new Set(addresses).size).toBe(asked.length);
  for (const [index, address] of addresses.entries()) {
    expect([address, isPlain(address)]).toEqual([address, true]);
    expect(embedAsked(address.replace('/embed/', '').split('/'))).toEqual(asked[index]);
  }
});
