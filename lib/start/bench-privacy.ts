import { randomInt } from 'node:crypto';
import type { BenchRun } from '@/bench/measured';
import { resultsOf, tryAttacks } from '@/bench/privacy/bench-privacy';

const MOST_POINTS = 5;

/** How often an attacker recovers a coder's pay within ±$1,000, see bench-privacy.ts; from the seed that is named. */
export const runPrivacy: BenchRun = async (seed = randomInt(2 ** 31), say) => {
  const started = performance.now();
  const tries = tryAttacks(seed, { worlds: 3, cells: 6, targets: 60 });
  say(`seed ${seed}: ${tries.length} attacks in ${Math.round((performance.now() - started) / 1000)} s`);
  return {
    conditions: `${tries.length.toLocaleString('en-US')} attacks`,
    seeds: String(seed),
    rows: resultsOf(tries).map(({ band, attack, with: withTarget, without, deviation }) => ({
      what: `pay recovered more often with the target’s report, ${band}`,
      unit: 'points',
      value: withTarget - without,
      bar: { most: MOST_POINTS },
      rivals: [],
      detail: `± ${deviation.toFixed(1)}; ${withTarget.toFixed(1)}% with, ${without.toFixed(1)}% without; best guess: ${attack}`,
    })),
  };
};
