import type { RequestListener } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CENSUS_TAG, COUNT_TAG, cellTag, lessTagsOf, SAMPLE_TAG, tagsOf } from '@/lib/aggregates/figure-tags';
import { DATABASE_TAG } from '@/lib/db/database-tag';
import { MODEL_TAG } from '@/lib/estimate/model-tag';
import { expireReads } from './cached-reads';
import { pageCache } from './page-cache';
import type { PublicAnswer } from './public-answer';
import { answerOf, behind, cache, gate, get, handle, letPass, read, showing, startAnew } from './test-pages';

beforeEach(startAnew);

describe('of many pages that are asked for at once', () => {
  const paths = Array.from({ length: 10 }, (_, index) => `/page-${index}`);
  let [side, most] = [0, 0];
  const slow = (work: () => Promise<unknown>): RequestListener => {
    return async (request, response) => {
      side += 1;
      most = Math.max(most, side);
      await work();
      side -= 1;
      showing(() => read('texas'))(request, response);
    };
  };
  beforeEach(() => {
    [side, most] = [0, 0];
  });

  it('two are made at a time, in the order in which they were asked for', async () => {
    handle.mockImplementation(slow(() => setTimeout(5)));
    await Promise.all(paths.map((path) => cache.find(path)));
    expect(most).toBe(2);
    expect(handle.mock.calls.map(([{ url }]) => url)).toEqual(paths);
  });

  it('those that wait while a figure moves are made once, with the new one', async () => {
    const { open, opened } = gate();
    handle.mockImplementation(slow(() => opened));
    const asked = paths.map((path) => get(path));
    await vi.waitFor(() => expect(handle).toHaveBeenCalledTimes(2));
    behind.figure = 'new figure ';
    await expireReads(['texas']);
    const again = get('/page-5');
    open();
    for (const answer of await Promise.all([...asked.slice(2), again])) {
      expect(answer.body.toString()).toContain('new figure');
    }
    expect(handle).toHaveBeenCalledTimes(paths.length);
  });

  it('two that hang hold up the others for two seconds, and charts and pages with a query not at all', async () => {
    const { open, opened } = gate();
    handle.mockImplementation(slow(async () => handle.mock.calls.length <= 2 && (await opened)));
    const hanging = paths.slice(0, 2).map((path) => get(path));
    await vi.waitFor(() => expect(handle).toHaveBeenCalledTimes(2));
    const began = performance.now();
    const third = get('/page-3').then(() => performance.now() - began);
    await Promise.all([get('/embed/texas'), get('/page-4?a=b')]);
    expect(performance.now() - began).toBeLessThan(1_500);
    expect(await third).toBeGreaterThan(1_500);
    expect(await third).toBeLessThan(5_000);
    open();
    await Promise.all(hanging);
  });
});

describe('where more pages are asked for than can be made at once', () => {
  const texas = cellTag('state=TX');
  let open: () => void;
  /** From now on pages take until what this gives is called. */
  const hold = () => {
    const { open, opened } = gate();
    handle.mockImplementation(async (request, response) => {
      await opened;
      await showing(() => read(texas))(request, response);
    });
    return open;
  };

  /** The page is kept and moved, and others wait for their turn. */
  beforeEach(async () => {
    handle.mockImplementation(showing(() => read(texas, undefined, [texas, DATABASE_TAG, SAMPLE_TAG])));
    await expireReads([texas]);
    await get('/texas');
    open = hold();
    for (const other of ['/one', '/two', '/three']) void cache.find(other);
    await vi.waitFor(() => expect(handle).toHaveBeenCalledTimes(3));
    handle.mockClear();
    letPass(300);
  });
  const move = async (...tags: string[]) => {
    behind.figure = 'new figure ';
    await expireReads(tags);
  };
  const isAnswered = (asked: unknown) => Promise.race([asked, setTimeout(300, 'waits')]);

  it.each([[texas], [texas, COUNT_TAG, CENSUS_TAG, MODEL_TAG]])(
    'one that moved is shown as it was (%s)',
    async (...tags) => {
      await move(...tags);
      const answer = await get('/texas');
      expect(answer.body.toString()).toContain('old figure');
      open();
      await vi.waitFor(async () => expect((await get('/texas')).body.toString()).toContain('new figure'));
    },
  );

  it.each([[[texas, ...lessTagsOf(['state=TX'])]], [[texas, DATABASE_TAG]], [[texas, SAMPLE_TAG]]])(
    'one that holds what is hidden by now is not shown (%s)',
    async (tags) => {
      await move(...tags);
      const asked = get('/texas');
      expect(await isAnswered(asked)).toBe('waits');
      open();
      expect((await asked).body.toString()).toContain('new figure');
    },
  );

  it('nor is one to whoever has decided, nor one that moved half a minute ago', async () => {
    await move(texas);
    const asked = Promise.resolve(cache.find('/texas', false));
    expect(await isAnswered(asked)).toBe('waits');
    letPass(30_000);
    const late = get('/texas');
    expect(await isAnswered(late)).toBe('waits');
    open();
    expect((await late).body.toString()).toContain('new figure');
    expect((await asked)?.reads.tags).toContain(texas);
  });

  it('one that takes long is waited for where no other waits, and shown as it was after a second once others do', async () => {
    open();
    await vi.waitFor(() => expect(handle).toHaveBeenCalledTimes(1));
    await setTimeout(50);
    const done = hold();
    await move(texas);
    const alone = get('/texas');
    expect(await Promise.race([alone, setTimeout(1_300, 'waits')])).toBe('waits');
    done();
    expect((await alone).body.toString()).toContain('new figure');

    const doneAgain = hold();
    await expireReads([texas]);
    const began = performance.now();
    const one = get('/texas');
    const others = ['/seven', '/eight', '/nine'].map((other) => cache.find(other));
    expect((await one).headers['cache-status']).toBe('Paychart; hit');
    expect(performance.now() - began).toBeGreaterThan(900);
    doneAgain();
    await Promise.all(others);
  });

  it('those that someone waits for come first', async () => {
    await move(texas);
    await get('/texas');
    const fourth = cache.find('/four');
    open();
    await fourth;
    await vi.waitFor(() => expect(handle.mock.calls.map(([{ url }]) => url)).toContain('/texas'));
    const order = handle.mock.calls.map(([{ url }]) => url);
    expect(order).toEqual(['/three', '/four', '/texas']);
  });
});

it('what was to be shown as it was, and has left the room before it is, is not shown', async () => {
  const texas = cellTag('state=TX');
  const made = (words: string) => answerOf(words, [texas]);
  const renders: ((answer: Promise<PublicAnswer | undefined>) => void)[] = [];
  const render = () => new Promise<PublicAnswer | undefined>((done) => renders.push(done));
  const ofTexas = pageCache(render, async () => false);
  const first = ofTexas.find('/texas');
  await vi.waitFor(() => expect(renders).toHaveLength(1));
  renders[0]?.(made('first'));
  await first;
  ofTexas.moved([texas]);
  void ofTexas.find('/texas');
  await vi.waitFor(() => expect(renders).toHaveLength(2));
  ofTexas.moved([texas]);
  const asked = ofTexas.find('/texas');
  renders[1]?.(made('second')); // takes the place of the first, and is outdated as well
  await setTimeout(20);
  ofTexas.moved([texas, ...lessTagsOf(['state=TX'])]);
  expect(await Promise.race([asked, setTimeout(1_500, 'waits')])).toBe('waits');
  const last = made('third');
  for (const done of renders.slice(2)) done(last);
  expect(await asked).toBe(await last);
});
it('nothing hidden is ever shown, nothing to whoever decided but what is, and nothing stays old', async () => {
  const cells = (['state=TX', 'state=OH', 'nation'] as const).map((cell) => cell);
  const shown = fc.record({ page: fc.nat(4), takesOld: fc.boolean() });
  const moved = fc.record({ cell: fc.nat(2), isLess: fc.boolean() });
  const step = fc.record({ pause: fc.constantFrom(0, 1, 5, 300), does: fc.oneof(shown, shown, moved) });
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 5, maxLength: 60 }),
      fc.infiniteStream(fc.nat(8)),
      async (steps, times) => {
        const versions = [0, 0, 0];
        const leastShown = [0, 0, 0];
        const of = (page: number) => [page % 3, (page + 1) % 3];
        const versionsIn = new WeakMap<PublicAnswer, number[]>();
        const pageOf = (address: string) => Number(address.slice(1));
        const made = pageCache(
          async (address) => {
            const holds = [...versions];
            await setTimeout(times.next().value);
            const tags = of(pageOf(address)).map((index) => cellTag(cells[index] ?? 'nation'));
            const answer = await answerOf('a', tags);
            if (answer) versionsIn.set(answer, holds);
            return answer;
          },
          async () => false,
        );
        const asked: Promise<unknown>[] = [];
        const expectAtLeast = async (page: number, takesOld: boolean) => {
          const least = takesOld ? [...leastShown] : [...versions];
          const answer = await made.find(`/${page}`, takesOld);
          const holds = answer && versionsIn.get(answer);
          for (const index of of(page)) expect(holds?.[index]).toBeGreaterThanOrEqual(least[index] ?? 0);
        };
        for (const { pause, does } of steps) {
          if (pause === 300) letPass(pause);
          else await setTimeout(pause);
          if ('page' in does) asked.push(expectAtLeast(does.page, does.takesOld));
          else {
            versions[does.cell] = (versions[does.cell] ?? 0) + 1;
            if (does.isLess) leastShown[does.cell] = versions[does.cell] ?? 0;
            const cell = cells[does.cell] ?? 'nation';
            made.moved([...tagsOf([cell]), ...(does.isLess ? lessTagsOf([cell]) : [])]);
          }
        }
        await Promise.all(asked);
        await vi.waitFor(() => Promise.all([0, 1, 2, 3, 4].map((page) => expectAtLeast(page, false))));
      },
    ),
    { numRuns: 60 },
  );
}, 60_000);
