import { expect, it } from 'vitest';
import type { CountedReport } from '@/lib/aggregates/cell-contents';
import type { Figure } from '@/lib/aggregates/figure';
import { Random } from '@/lib/sample/random';
import { guessFromHistory } from './attack-history';
import { NEAR_CENTS, shiftsOf } from './guess-pay';
import { coderLike, expectedCents, growWorld } from './world';

const evidence = { cell: 'state=TX', coders: '15–24', months: { from: '2026-01', to: '2026-10' } } as const;

it('the reader of all releases works pay out wherever figures move with every coder, unrounded', () => {
  const random = new Random(11);
  const world = growWorld(random, 100);
  const [like] = world.members.get('nation') ?? [];
  if (!like) throw new Error('A world has coders');
  const coders: CountedReport[] = Array.from({ length: 8 }, () => coderLike(random, like));
  const changes = coders.map((coder) => ({ coder, sign: 1 as const }));
  const middle = expectedCents(like);
  const versions = changes.map((_, at) => {
    const before: Figure = { shows: 'median', ...evidence, medianCents: middle };
    const pull = (cents: number) => shiftsOf(before, before, 20)[0]?.pull(cents) ?? 0;
    // Each version brings this coder and the one before.
    const own = changes.slice(Math.max(0, at - 1), at + 1);
    const moved = own.reduce((sum, { coder }) => sum + pull(coder.annualCents), 0);
    return { before, after: { ...before, medianCents: middle + moved }, coders: 20, changes: own };
  });
  const history = { moves: [], last: new Map(), survey: world.survey, changes, versions };
  const near = coders.filter((target) => {
    const many = Array.from({ length: 200 }, () => versions).flat(); // as often as rounding takes to average out
    return Math.abs(guessFromHistory({ ...history, versions: many }, target, 1) - target.annualCents) <= NEAR_CENTS;
  });
  expect(near.length).toBeGreaterThanOrEqual(6);
  const blind = coders.filter(
    (target) => Math.abs(guessFromHistory({ ...history, versions: [] }, target, 1) - target.annualCents) <= NEAR_CENTS,
  );
  expect(blind.length).toBeLessThan(near.length);
});
