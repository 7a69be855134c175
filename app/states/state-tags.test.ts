import { expect, it, vi } from 'vitest';
import { readNational } from '@/app/_national/national-figures';
import { SampleNotice } from '@/app/_site/sample-notice';
import { cellTag, SAMPLE_TAG, tagsOf } from '@/lib/aggregates/figure-tags';
import { seedBaselines } from '@/lib/baselines/seed-baselines';
import { DATABASE_TAG } from '@/lib/db/database-tag';
import { readPlace } from './state-figures';

const tags = new Set<string>();
vi.mock('next/cache', () => ({
  cacheLife: () => undefined,
  cacheTag: (...added: string[]) => {
    for (const tag of added) tags.add(tag);
  },
}));

/** What a page would be expired by that reads this. */
async function tagsRead(read: () => Promise<unknown>): Promise<ReadonlySet<string>> {
  tags.clear();
  await read();
  return new Set(tags);
}

it('a state’s page is expired by its own figure and its neighbors’, by no other state’s', async () => {
  await seedBaselines();
  const read = await tagsRead(() => Promise.all([readPlace('annual', 'ME'), readPlace('annual', 'NH')]));
  expect([cellTag('state=ME'), cellTag('state=NH')].every((tag) => read.has(tag))).toBe(true);
  expect(tagsOf(['state=TX']).filter((tag) => read.has(tag))).toEqual([]);
});

it('the notice on every page is expired by no release', async () => {
  expect([...(await tagsRead(SampleNotice))].toSorted()).toEqual([DATABASE_TAG, SAMPLE_TAG].toSorted());
});

it('what pages share of the national figures does not hang on the count of reports', async () => {
  const read = await tagsRead(() => readNational('annual'));
  expect([...read].filter((tag) => tag !== DATABASE_TAG && !tag.startsWith('figure'))).toEqual([]);
});
