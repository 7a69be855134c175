import { expect, it, vi } from 'vitest';
import { oncePerEdition } from './once-per-edition';

const edition = vi.hoisted(() => ({ now: 'first' }));
vi.mock('./read-edition', () => ({ readEdition: async () => edition.now }));

it('what reads are made into is made once, and anew when they may have changed, even while it is made', async () => {
  let made = 0;
  let changes = false;
  const read = oncePerEdition(async () => {
    if (changes) edition.now = 'third';
    made += 1;
    return made;
  });
  expect([await read(), await read()]).toEqual([1, 1]);
  edition.now = 'second';
  changes = true;
  expect(await read()).toBe(2);
  changes = false;
  expect([await read(), await read()]).toEqual([3, 3]);
});

it('a failure is not kept', async () => {
  let fails = true;
  const read = oncePerEdition(async () => {
    if (fails) throw new Error('away');
    return 'made';
  });
  await expect(read()).rejects.toThrow('away');
  fails = false;
  expect(await read()).toBe('made');
});
