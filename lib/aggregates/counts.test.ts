import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addTo } from './cell-contents';
import { Counts } from './counts';

it('counts what a map counts, in whatever order', () => {
  const change = fc.tuple(fc.nat(7_000), fc.constantFrom(1, -1, 3));
  fc.assert(
    fc.property(fc.array(change), (changes) => {
      const [counts, map] = [new Counts(), new Map<number, number>()];
      for (const [key, more] of changes) {
        counts.add(key, more);
        addTo(map, key, more);
      }
      expect(counts.entries()).toEqual([...map].sort(([one], [other]) => one - other));
    }),
  );
});
