import { beforeAll, expect, it } from 'vitest';
import { seedBaselines } from '@/lib/baselines/seed-baselines';
import type { Training } from '@/lib/survey/payback';
import { readPaybackQuestion } from './payback-question';
import { readPaybackDefaults } from './read-payback-defaults';

const defaults: Training = {
  costCents: 800_000,
  months: 12,
  beforeCents: 3_600_000,
  afterCents: 4_500_000,
  keepsEarning: true,
};
const ask = (query: string) => readPaybackQuestion(new URLSearchParams(query), defaults);

beforeAll(seedBaselines);

it('takes what the URL gives, and the defaults where it gives nothing', () => {
  expect(ask('')).toEqual({ training: defaults });
  expect(ask('cost=&months= ')).toEqual({ training: defaults });
  expect(ask('cost=3k&months=6&before=0&after=41,000&earning=no')).toEqual({
    training: { costCents: 300_000, months: 6, beforeCents: 0, afterCents: 4_100_000, keepsEarning: false },
  });
});

it.each([
  ['cost=much', 'cost'],
  ['cost=-5', 'cost'],
  ['cost=999,999', 'cost'],
  ['months=1.5', 'months'],
  ['months=121', 'months'],
  ['before=1e5', 'before'],
  ['after=0', 'after'],
  ['earning=maybe', 'earning'],
])('of %s names %s', (query, parameter) => {
  expect(ask(query).problems?.map((problem) => problem.parameter)).toEqual([parameter]);
});

it('starts from what the guide and BLS say', async () => {
  const { training: started, before } = await readPaybackDefaults();
  expect(before).toBe('bls');
  expect(started).toMatchObject({ costCents: 800_000, months: 12, keepsEarning: true });
  expect(started.beforeCents).toBe(3_750_000);
  expect(started.afterCents).toBeGreaterThan(3_500_000);
});
