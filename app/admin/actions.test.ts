import { beforeAll, expect, it, vi } from 'vitest';
import { CENSUS_TAG, COUNT_TAG, tagsOf, WINDOW_TAG } from '@/lib/aggregates/figure-tags';
import { forgetReports, manyPending, person } from '@/lib/reports/test-report';
import { decide, undo } from './actions';
import { blankDecision } from './decide-form-state';

const expired = vi.hoisted((): string[] => []);

vi.mock('next/cache', () => ({
  cacheLife: () => undefined,
  cacheTag: () => undefined,
  updateTag: (tag: string) => expired.push(tag),
}));
vi.mock('next/navigation', () => ({
  redirect: (path: string) => {
    throw new Error(`to ${path} after ${expired.splice(0).join(', ')}`);
  },
}));
vi.mock('@/lib/auth/viewer', () => ({ requireModerator: async () => person('moderator') }));

beforeAll(forgetReports);

/** Which tags an action expires before it sends the moderator on. */
async function expiredBy(act: (form: FormData) => Promise<unknown>, fields: [string, string][]): Promise<string[]> {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  const sent = await act(form).catch((error: Error) => error.message);
  return /^to \/admin\?.* after (.*)$/.exec(String(sent))?.[1]?.split(', ') ?? [];
}

const decideOn = (form: FormData) => decide(blankDecision, form);
const chosen = (ids: readonly string[]) => ids.map((id): [string, string] => ['report', id]);

it('whoever reads after the answer to a decision reads what it moved', async () => {
  const ids = await manyPending(10);
  const approved = await expiredBy(decideOn, [['decision', 'approve'], ...chosen(ids)]);
  expect(approved).toEqual(
    expect.arrayContaining([COUNT_TAG, WINDOW_TAG, CENSUS_TAG, ...tagsOf(['nation', 'state=WY'])]),
  );

  const [first = ''] = ids;
  expect(await expiredBy(undo, [['report', first]])).toEqual([COUNT_TAG, CENSUS_TAG]);
  const rejection: [string, string][] = [
    ['decision', 'reject'],
    ['kind', 'made_up'],
    ['words', ''],
  ];
  expect(await expiredBy(decideOn, [...rejection, ['report', first]])).toEqual([CENSUS_TAG]);
});

it('a form of before an upgrade, which calls the batch a step, undoes it as well', async () => {
  const form = new FormData();
  for (const [name, value] of [['decision', 'approve'], ...chosen(await manyPending(1))] as const)
    form.append(name, value);
  const sent = await decideOn(form).catch((error: Error) => error.message);
  const batch = /batch=([\da-f-]+)/.exec(String(sent))?.[1] ?? '';
  const undoing = new FormData();
  undoing.append('step', batch);
  await expect(undo(undoing)).rejects.toThrow(/result=undone/);
});
