import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { turns } from './turns';

/** Takes turns by name, and writes down who has had one. */
function queueFor(many: number) {
  const { take, hurry, areBehind } = turns<string>(many);
  const went: string[] = [];
  const ends = new Map<string, () => void>();
  return {
    went,
    hurry,
    areBehind,
    ask: (name: string, isAwaited?: boolean) =>
      void take(name, isAwaited).then((end) => {
        went.push(name);
        ends.set(name, end);
      }),
    end: async (name: string) => {
      ends.get(name)?.();
      await setTimeout(1);
    },
  };
}

it('so many go at once, the others in the order in which they came', async () => {
  const { ask, end, went } = queueFor(2);
  for (const name of ['a', 'b', 'c', 'd']) ask(name);
  await setTimeout(1);
  expect(went).toEqual(['a', 'b']);
  await end('b');
  await end('b'); // once more says nothing new
  expect(went).toEqual(['a', 'b', 'c']);
  await end('a');
  expect(went).toEqual(['a', 'b', 'c', 'd']);
});

it('those that nobody waits for come last, one at a time, until somebody does', async () => {
  const { ask, end, hurry, went } = queueFor(3);
  for (const name of ['spare 1', 'spare 2', 'spare 3']) ask(name, false);
  for (const name of ['a', 'b', 'c']) ask(name);
  await setTimeout(1);
  expect(went).toEqual(['spare 1', 'a', 'b']);
  await end('a');
  await end('b');
  expect(went).toEqual(['spare 1', 'a', 'b', 'c']);
  hurry('spare 3');
  await setTimeout(1);
  expect(went).toEqual(['spare 1', 'a', 'b', 'c', 'spare 3']);
  await end('spare 1');
  expect(went).toEqual(['spare 1', 'a', 'b', 'c', 'spare 3', 'spare 2']);
});

it('one that hangs gives up its turn after two seconds; meanwhile they are behind', async () => {
  const { ask, areBehind, went } = queueFor(1);
  ask('hangs');
  ask('next');
  expect(areBehind()).toBe(false);
  await setTimeout(300);
  expect(areBehind()).toBe(true);
  await setTimeout(2_000);
  expect([went, areBehind()]).toEqual([['hangs', 'next'], false]);
});

it('nobody waits for longer than told, however many go on', async () => {
  const { take } = turns<string>(1, 100);
  const first = await take('hangs');
  const began = performance.now();
  const second = await take('second');
  expect(performance.now() - began).toBeGreaterThan(90);
  const third = take('third');
  first();
  expect(await Promise.race([third, setTimeout(20, 'waits')])).toBe('waits');
  second();
  (await third)();
  (await take('fourth'))();
});

it('each gets its turn, and never more than so many at once', async () => {
  const asked = fc.array(fc.record({ isAwaited: fc.boolean(), turns: fc.nat(3), hurries: fc.boolean() }), {
    maxLength: 30,
  });
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 4 }), asked, async (many, all) => {
      const { take, hurry } = turns<number>(many);
      let [going, unawaited] = [0, 0];
      await Promise.all(
        all.map(async ({ isAwaited, turns: long, hurries }, index) => {
          const taken = take(index, isAwaited);
          if (hurries) hurry(index);
          const end = await taken;
          const isSpare = !isAwaited && !hurries;
          going += 1;
          unawaited += Number(isSpare);
          expect(going).toBeLessThanOrEqual(many);
          expect(unawaited).toBeLessThanOrEqual(1);
          for (let turn = 0; turn < long; turn++) await setTimeout(0);
          going -= 1;
          unawaited -= Number(isSpare);
          end();
        }),
      );
      expect(going).toBe(0);
    }),
    { numRuns: 50 },
  );
});
