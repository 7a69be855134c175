import { expect, it } from 'vitest';
import { ownAddress } from './own-address';

it('names an address at which the site answers on its own machine', () => {
  for (const host of [undefined, '127.0.0.1', '0.0.0.0', '::', 'localhost']) {
    expect(ownAddress(host, 3000)).toBe('http://localhost:3000');
  }
  expect(ownAddress('10.0.0.11', 3000)).toBe('http://10.0.0.11:3000');
  expect(ownAddress('fd00::11', 3001)).toBe('http://[fd00::11]:3001');
});
