import { expect, it } from 'vitest';
import { allCells } from '@/lib/aggregates/all-cells';
import { isPlain } from '@/lib/serve/is-plain';
import { receiptAsked, receiptRoute } from './receipt-route';

it('each cell has an address of its own that the site takes and reads back', () => {
  const cells = allCells(new Date('2026-11-15'));
  const addresses = cells.map((cell) => receiptRoute(cell, 12));
  expect(new Set(addresses).size).toBe(cells.length);
  for (const [index, address] of addresses.entries()) {
    expect([address, isPlain(address)]).toEqual([address, true]);
    const [release = '', ...parts] = address.replace('/receipts/', '').split('/');
    expect(receiptAsked(release, parts)).toEqual({ release: 12, cell: cells[index] });
  }
});

it.each([
  ['0', ['nation']],
  ['012', ['nation']],
  ['-1', ['nation']],
  ['1e3', ['nation']],
  ['99999999999', ['nation']],
  ['x', ['nation']],
  ['1', []],
  ['1', ['state', 'TX', 'level', 'mid', 'role']],
  ['1', ['state', 'T%00X']],
  ['1', ['state', "T'X"]],
])('an address that can be none asks for nothing: %s %j', (release, parts) => {
  expect(receiptAsked(release, parts)).toBeUndefined();
});
