import { beforeEach, expect, it, vi } from 'vitest';
import { allCells } from '@/lib/aggregates/all-cells';
import { tagsOf } from '@/lib/aggregates/figure-tags';
import { payloadsOf } from '@/lib/aggregates/payloads-of';
import { POST } from './route';

const revalidated: string[] = [];
vi.mock('next/cache', () => ({ revalidateTag: (tag: string) => revalidated.push(tag) }));

const order = (tags: unknown, token = 'of this run') =>
  POST(
    new Request('http://127.0.0.1/api/expire', {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: JSON.stringify({ tags }),
    }),
  );

beforeEach(() => {
  process.env.PAYCHART_EXPIRE_TOKEN = 'of this run';
  revalidated.length = 0;
});

it('expires all that a release can move, however much that is', async () => {
  const all = tagsOf(allCells(new Date()));
  const payloads = payloadsOf(all);
  expect(payloads.length).toBeGreaterThan(10);
  for (const payload of payloads) expect((await order(JSON.parse(payload))).status).toBe(204);
  expect(revalidated).toEqual(all);
});

it('takes no order from anyone else, and none that names nothing', async () => {
  expect((await order(['sample'], 'guessed')).status).toBe(404);
  expect((await order([])).status).toBe(422);
  expect(revalidated).toEqual([]);
});
